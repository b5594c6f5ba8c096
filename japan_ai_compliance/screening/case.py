"""The case that a ledger is screened under: the rules and dates, and the company if it is known."""

from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.profile.load import load_profile
from japan_ai_compliance.profile.model import Entry, Profile
from japan_ai_compliance.rulebook.model import Rulebook


def screening_case(rulebook: Rulebook, dates: Dates, company: str | None) -> Case:
    """The case for ``company``, the path of a profile; without one, all of the company's facts are unknown.

    Raises InputError where the profile does not read.
    """
    nobody = Profile("", "", Entry("", None, "", 1, 1), None)
    return Case(rulebook, load_profile(company, rulebook) if company else nobody, dates)
