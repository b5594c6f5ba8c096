"""Everything that does not fit a profile is told at once, in its order."""

import pytest

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.errors import ComplianceError, InputError
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.profile.reading import MOST
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook
from tests.support.toy import law, prohibition, shop, write


@pytest.fixture(scope="module")
def rulebook(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """The made-up law, once for all tests of this module."""
    return load_rules(write(tmp_path_factory.mktemp("lamp"), law(prohibition())))


def errors(rulebook: Rulebook, text: str) -> list[ComplianceError]:
    """What is wrong with a profile, in the order in which it is told."""
    with pytest.raises(InputError) as raised:
        build_profile(read_text(text, "profile.yaml"), rulebook, "profile.yaml")
    return list(raised.value.each())


def told(rulebook: Rulebook, text: str) -> list[tuple[str, int | None]]:
    """The name of each error with its line."""
    return [(one.key.removeprefix("profile."), one.place.line if one.place else None) for one in errors(rulebook, text)]


def test_each_error_is_told_at_its_place_and_in_its_order(rulebook: Rulebook) -> None:
    """At the top, in an entry, in a list inside it, and in the entry after that."""
    text = "\n".join(
        [
            "facts_as_of: soon",
            "shops:",
            "  - name: S",
            "    no_such_fact: 1",
            "    lamps:",
            "      - id: A",
            "        wicks: 7",
            "      - 8",
            "      - id: A",
            "  - name: S",
            "  - other: 1",
            "strange: 1",
            "",
        ]
    )
    assert told(rulebook, text) == [
        ("not_a_date", 1),
        ("unknown_key", 4),
        ("not_a_list", 7),
        ("not_a_mapping", 8),
        ("duplicate_entry", 9),
        ("duplicate_entry", 10),
        ("unknown_key", 11),
        ("unknown_key", 12),
    ]


def test_a_single_error_has_none_beside_it(rulebook: Rulebook) -> None:
    """One mistake reads as it always did."""
    (only,) = errors(rulebook, shop("no_such_fact: 1"))
    assert only.beside == ()


def test_reading_stops_after_many_errors_and_says_so(rulebook: Rulebook) -> None:
    """Nobody reads a thousand; that there may be more is not kept from them."""
    found = errors(rulebook, shop(*(f"no_such_{number}: 1" for number in range(1_000))))
    assert [one.key for one in found] == ["profile.unknown_key"] * MOST + ["profile.more_errors"]
    assert found[-1].values == {"count": MOST}


def test_as_many_errors_as_are_told_are_not_called_more(rulebook: Rulebook) -> None:
    """One less than the limit: all were read."""
    found = errors(rulebook, shop(*(f"no_such_{number}: 1" for number in range(MOST - 1))))
    assert {one.key for one in found} == {"profile.unknown_key"}
