from japan_ai_compliance.documents.place import place_of
from japan_ai_compliance.documents.tree import ScalarNode
from japan_ai_compliance.errors import Place


def test_a_node_is_placed_in_its_document() -> None:
    assert place_of("a.yaml", ScalarNode("x", True, 3, 5)) == Place("a.yaml", 3, 5)
