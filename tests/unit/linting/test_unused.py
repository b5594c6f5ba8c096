"""What is declared and named nowhere."""

from collections.abc import Mapping
from pathlib import Path

from tests.support.toy import Section, consequence, element, exception, fact, parameter, prohibition, version, words
from tests.unit.linting.looking import AS_OF, findings, line_of, looked_at


def names(folder: Path, kind: str, *rules: Section, **sections: Mapping[str, object]) -> set[object]:
    """The unused names of one kind."""
    found = findings(folder, "unused", *rules, as_of=AS_OF, **sections)
    return {one.values["name"] for one in found if one.key == f"lint.unused_{kind}"}


def test_a_fact_is_used_in_a_condition_or_as_a_name(tmp_path: Path) -> None:
    unused = names(tmp_path, "facts", prohibition(breach=[element("shop.open")]), facts={"shop.idle": fact("boolean")})
    assert "shop.idle" in unused
    assert unused.isdisjoint({"shop.open", "shop.name"})


def test_an_unused_fact_is_only_a_warning_and_has_its_line(tmp_path: Path) -> None:
    found = findings(tmp_path, "unused", prohibition(), facts={"shop.idle": fact("boolean")})
    (idle,) = [one for one in found if one.values["name"] == "shop.idle"]
    assert idle.level == "warning"
    assert {one.level for one in found if one.key == "lint.unused_parameters"} == {"error"}
    assert line_of(idle) == "type: boolean"


def test_a_parameter_is_used_in_a_condition_or_in_a_text(tmp_path: Path) -> None:
    said = {"id": "few", "when": "shop.staff < 10", "en": "below {shown}", "ja": "{shown}未満"}
    unused = names(
        tmp_path,
        "parameters",
        prohibition(breach=[said]),
        parameters={"shown": parameter("number", version(10)), "idle": parameter("number", version(1))},
    )
    assert "idle" in unused
    assert "shown" not in unused
    (told,) = [one for one in looked_at(tmp_path, "unused") if one.key == "lint.only_said"]
    assert (told.values["name"], told.level) == ("shown", "warning")


def test_a_fact_for_the_record_says_so_in_its_note(tmp_path: Path) -> None:
    idle = {"shop.idle": fact("boolean"), "shop.kept": fact("boolean", note=words("for the record"))}
    unused = names(tmp_path, "facts", prohibition(), facts=idle)
    assert "shop.idle" in unused
    assert "shop.kept" not in unused


def test_a_parameter_in_a_text_that_stands_beside_no_condition_is_used(tmp_path: Path) -> None:
    shown = {"shown": parameter("number", version(10))}
    fine = consequence(name={"en": "up to {shown}", "ja": "{shown}以下"}, maximum="fine_limit")
    found = findings(
        tmp_path, "unused", prohibition(consequences=["fine"]), parameters=shown, consequences={"fine": fine}
    )
    assert "shown" not in {one.values["name"] for one in found}


def test_tables_and_enumerations(tmp_path: Path) -> None:
    used = prohibition(breach=[element("toll(shop.colour, shop.shape)")])
    assert names(tmp_path / "a", "tables", used) == set()
    assert names(tmp_path / "b", "tables", prohibition()) == {"toll"}
    more = {"idle": {"options": {"one": words("one")}}}
    assert names(tmp_path / "c", "enumerations", used, enumerations=more) == {"idle"}


def test_a_definition_is_used_where_another_one_that_is_used_names_it(tmp_path: Path) -> None:
    definitions = {
        "shop.inner": {"when": "shop.open", **words()},
        "shop.outer": {"when": "not shop.inner", **words()},
        "shop.idle": {"when": "shop.open", **words()},
    }
    rule = prohibition(breach=[element("shop.outer")])
    assert names(tmp_path, "definitions", rule, definitions=definitions) == {"shop.idle"}


def test_exceptions_consequences_and_time_bars(tmp_path: Path) -> None:
    sections: dict[str, dict[str, object]] = {
        "exceptions": {
            "used": exception(element("shop.lit"), unless=["inner"]),
            "inner": exception(element("shop.open")),
            "idle": exception(element("shop.open")),
        },
        "consequences": {"fine": consequence(maximum="fine_limit"), "unpaid": consequence()},
        "time_bars": {
            name: {"until": "add_years(period_end, 4)", "provision": "Art. 1", **words()} for name in ("bar", "free")
        },
    }
    rule = prohibition(unless=["used"], consequences=["fine"], time_bar="bar")
    assert names(tmp_path / "a", "exceptions", rule, **sections) == {"idle"}
    assert names(tmp_path / "b", "consequences", rule, **sections) == {"unpaid"}
    assert names(tmp_path / "c", "time_bars", rule, **sections) == {"free"}
