import pytest
import yaml


@pytest.fixture(params=["c", "python"])
def each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test with the YAML parser in C and with the one in Python, which word their problems differently."""
    if not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this installation of PyYAML has no parser in C")
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader")
