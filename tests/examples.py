"""How many inputs a property test draws whose every input costs much."""

from __future__ import annotations

import os

from hypothesis import settings

from tests.fuzz import EXAMPLES


def fewer(count: int) -> settings:
    """Return the settings of a test that draws so many inputs, or as many as all in a long round."""
    return settings() if os.environ.get(EXAMPLES) else settings(max_examples=count)
