"""The format of a rule file as JSON Schema, for editors and validators."""

from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook.authoring.schema import RuleFile

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Json = dict[str, object]


def rules_schema(language: Language) -> Json:
    """The JSON Schema of one rule file, as a reader of YAML 1.2 hands it on; dates are texts.

    What needs the whole folder (names, types of conditions, evidence from the defaults) only ``rules lint`` and loading
    can tell. Explanations of single parts exist in English.
    """
    schema: Json = RuleFile.model_json_schema()
    plain = _without_titles(schema, keep_words=language == "en")
    assert isinstance(plain, dict)
    return {
        "$schema": DRAFT,
        "title": say("rulebook.schema_title", language),
        "description": say("rulebook.schema_description", language),
        **{key: value for key, value in plain.items() if key not in ("title", "description")},
    }


def _without_titles(node: object, *, keep_words: bool, names: bool = False) -> object:
    """The same without the titles made of Python names; ``names``: the keys of ``node`` are those of a rule file."""
    if isinstance(node, list):
        return [_without_titles(one, keep_words=keep_words) for one in node]
    if not isinstance(node, dict):
        return node
    dropped = () if names else ("title",) if keep_words else ("title", "description")
    return {
        key: _without_titles(one, keep_words=keep_words, names=not names and key in ("properties", "$defs"))
        for key, one in node.items()
        if key not in dropped or not isinstance(one, str)
    }
