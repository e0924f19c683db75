"""How the property tests run: briefly and always alike, or long (see `tests.fuzz`)."""

from __future__ import annotations

import gc
import os

from hypothesis import HealthCheck, settings

from tests.fuzz import EXAMPLES

settings.register_profile(
    "brief", max_examples=200, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "long",
    max_examples=int(os.environ.get(EXAMPLES) or 1),
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("long" if os.environ.get(EXAMPLES) else "brief")


def pytest_collection_finish() -> None:
    """Leave what was collected out of every later look for garbage, which takes a twentieth of the run."""
    gc.collect()
    gc.freeze()
