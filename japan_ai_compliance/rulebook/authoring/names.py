"""Names are declared once."""

from japan_ai_compliance.rulebook.authoring.files import Loaded, Location


class Names:
    """The names declared so far, each with its first place."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], str] = {}

    def once(self, what: str, name: str, file: Loaded, location: Location) -> None:
        """Note that ``name`` is declared at ``location``. Raises RuleError where it already is."""
        place = str(file.place(*location))
        if self._first.setdefault((what, name), place) != place:
            file.refuse(location, "declared_twice", name=name, first=self._first[what, name])
