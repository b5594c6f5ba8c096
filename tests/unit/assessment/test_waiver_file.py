"""Reading waivers."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.waiver import Waiver
from japan_ai_compliance.assessment.waiver_file import read_waivers
from japan_ai_compliance.errors import InputError

TODAY = date(2026, 11, 23)
FULL = {"rule": "LAMP-1", "subject": "Shop", "reason": "moving", "owner": "legal", "expires": "2027-01-31"}


def written(folder: Path, **changes: str | None) -> Path:
    entry = {key: value for key, value in {**FULL, **changes}.items() if value is not None}
    path = folder / "waivers.yaml"
    path.write_text("waivers:\n  - " + "\n    ".join(f"{key}: {value}" for key, value in entry.items()) + "\n")
    return path


def read(path: Path, longest: int = 365) -> list[Waiver]:
    return read_waivers(str(path), {"LAMP-1"}, TODAY, longest)


def test_a_waiver_is_read_with_its_place(tmp_path: Path) -> None:
    (waiver,) = read(written(tmp_path, company="K.K.", instance="FY2025"))
    assert (waiver.rule, waiver.subject, waiver.reason, waiver.owner) == ("LAMP-1", "Shop", "moving", "legal")
    assert (waiver.expires, waiver.company, waiver.instance) == (date(2027, 1, 31), "K.K.", "FY2025")
    assert (waiver.place.line, waiver.place.column) == (2, 5)


@pytest.mark.parametrize("key", sorted(FULL))
def test_every_key_is_required(tmp_path: Path, key: str) -> None:
    for value in (None, "", '" "'):
        with pytest.raises(InputError) as caught:
            read(written(tmp_path, **{key: value}))
        assert caught.value.key == "waivers.missing_key"
        assert caught.value.values == {"key": key}


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"rule": "LAMP-9"}, "unknown_rule"),
        ({"expires": "2027-02-30"}, "bad_date"),
        ({"expires": "soon"}, "bad_date"),
        ({"expires": "2027-11-24"}, "too_long"),
        ({"reson": "x"}, "unknown_key"),
        ({"reason": "[a, b]"}, "not_a_text"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, changes: dict[str, str], key: str) -> None:
    with pytest.raises(InputError) as caught:
        read(written(tmp_path, **changes))
    assert caught.value.key == f"waivers.{key}"
    assert caught.value.place is not None
    assert caught.value.place.line


def test_the_longest_life_is_configurable(tmp_path: Path) -> None:
    assert read(written(tmp_path, expires="2027-11-23"))
    assert read(written(tmp_path, expires="2027-11-24"), longest=366)
    with pytest.raises(InputError):
        read(written(tmp_path, expires="2026-12-24"), longest=30)


@pytest.mark.parametrize("text", ["waivers: all", "- rule: LAMP-1", "waivers: [LAMP-1]", "waivers: []\nmore: []"])
def test_a_file_of_another_shape_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text(text)
    with pytest.raises(InputError) as caught:
        read(path)
    assert caught.value.message("ja") != caught.value.message("en")
