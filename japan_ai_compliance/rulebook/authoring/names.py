"""Names are declared once."""

from japan_ai_compliance.errors import Place
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location, Whole

_OVER_ALL_LAWS = ("subject", "place", "enumeration", "fact", "parameter")


class Names:
    """The names declared so far, each with its first place."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], tuple[Place, bool]] = {}

    def once(self, what: str, name: str, file: Loaded, location: Location) -> None:
        """Note that ``name`` is declared at ``location``; where it already is, that is told. Raises EnoughError.

        A shared file of the user's may declare again what a bundled one declares, once.
        """
        place = file.place(*location)
        first, over = self._first.setdefault((what, name), (place, file.over))
        if file.over and not over:
            self._first[what, name] = (place, True)
        elif first != place:
            key = "declared_twice_in_all" if what in _OVER_ALL_LAWS else "declared_twice"
            file.tell(location, key, name=name, first=Whole(str(first)))
