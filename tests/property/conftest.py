"""How many examples: few and always the same in the suite, fewer yet for each mutant of the engine;
``HYPOTHESIS_PROFILE=thorough`` looks further."""

import os

from hypothesis import HealthCheck, settings

_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)

settings.register_profile(
    "suite", derandomize=True, deadline=None, max_examples=60, database=None, suppress_health_check=_SLOW
)
settings.register_profile(
    "mutation", derandomize=True, deadline=None, max_examples=12, database=None, suppress_health_check=_SLOW
)
settings.register_profile(
    "thorough", deadline=None, max_examples=600, database=None, print_blob=True, suppress_health_check=_SLOW
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))
