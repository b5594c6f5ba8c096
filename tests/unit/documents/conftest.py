import pytest
import yaml

from japan_ai_compliance.documents import yaml_reader


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test with the YAML parser in C and with the one in Python, which word their problems differently."""
    loader = getattr(yaml, request.param, None)
    if loader is None:
        pytest.skip("this installation of PyYAML has no parser in C")
    monkeypatch.setattr(yaml_reader, "_LOADER", loader)
