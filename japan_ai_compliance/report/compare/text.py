"""A comparison as text: what is new first, each change with the provision behind it and what made it change."""

from japan_ai_compliance.comparison.model import CATEGORIES, Category, Change, ComparedProfile, Comparison
from japan_ai_compliance.escaping.visible import CUT, SENTENCE, for_line
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.compare.change import Changes
from japan_ai_compliance.report.compare.lines import SHOWN, Lines
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.page import Page

_COLUMNS = 80


def render(comparison: Comparison, language: Language, rulebook: Rulebook, *, columns: int = _COLUMNS) -> str:
    """The comparison as text, ending in a newline. ``rulebook`` gives names and labels; what it lacks is shown as it
    stands in the reports."""
    writer = _Writer(comparison, Page(language, rulebook, comparison.new.law_day, columns))
    writer.write()
    return str(writer.page)


class _Writer(Lines):
    def __init__(self, comparison: Comparison, page: Page) -> None:
        super().__init__(page)
        self.comparison = comparison
        self.changes = Changes(page, comparison)

    def write(self) -> None:
        self.heading()
        for profile in self.comparison.profiles:
            self.profile(profile)

    def heading(self) -> None:
        old, new = self.comparison.old, self.comparison.new
        if self.comparison.form == "dates":
            said = self.say("between_dates", path=for_line(new.path, SENTENCE), old=old.as_of, new=new.as_of)
        elif self.comparison.form == "profiles":
            said = self.say(
                "between_files", old=for_line(old.path, SENTENCE), new=for_line(new.path, SENTENCE), day=new.as_of
            )
        else:
            said = self.say(
                "between_reports",
                old=for_line(old.path, SENTENCE),
                new=for_line(new.path, SENTENCE),
                old_day=old.as_of,
                new_day=new.as_of,
            )
        self.page.put(said, style="bold")
        if self.comparison.rules_differ:
            self.page.put(self.say("rules_differ"))
        if not self.comparison.law_known:
            self.page.put(self.say("law_unknown"))

    def profile(self, profile: ComparedProfile) -> None:
        self.page.blank()
        self.page.line("=")
        self.page.put(self.company(profile), style="bold")
        self.page.line("=")
        if profile.old is None or profile.new is None:
            self.page.put(self.say("profile_new" if profile.old is None else "profile_gone"))
        if not profile.changes:
            self.page.put(self.say("nothing", unchanged=profile.unchanged))
            return
        counts = [(name, len(profile.of(name))) for name in CATEGORIES]
        parts = [self.say(f"tally_{name}", count=count) for name, count in counts if count]
        self.page.put(self.say("tally", parts=self.page.listed(parts), unchanged=profile.unchanged))
        for name in CATEGORIES:
            self.section(name, profile.of(name))

    def company(self, profile: ComparedProfile) -> str:
        old = profile.old.company if profile.old is not None else profile.company
        if old == profile.company:
            return for_line(old)
        formerly = self.say("renamed", company=for_line(old))
        return self.page.say("bracketed", text=for_line(profile.company), detail=formerly)

    def section(self, name: Category, changes: list[Change]) -> None:
        if not changes:
            return
        self.page.title(self.say(f"title_{name}", count=len(changes)))
        told = [change for change in changes if not _settled(change)]
        for change in told:
            self.changes.write(change)
        rest = [for_line(change.shown.rule) for change in changes if _settled(change)]
        if rest:
            self.page.blank()
            names = list(dict.fromkeys(rest))
            rules = self.page.listed([*names[:SHOWN], *([CUT] if len(names) > SHOWN else [])])
            self.page.put(self.say("also_settled", count=len(rest), rules=rules), 2)


def _settled(change: Change) -> bool:
    """Whether neither side asks anything of anybody: it appeared or went as not applicable, or was and is waived."""
    statuses = {one.status for one in (change.old, change.new) if one is not None}
    return statuses <= {"not_applicable"}
