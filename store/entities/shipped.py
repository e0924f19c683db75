"""Tells whether the files of the default engine came with the program."""

from __future__ import annotations

import os

WEIGHTS = os.path.join(os.path.dirname(__file__), "data", "tagger.weights")
"""The weights of the tagger, which `store.entities.training` wrote."""


def problem() -> str | None:
    """Return a sentence if the weights are not there or cut short."""
    from store.entities.mapped_table import looks_whole

    if looks_whole(WEIGHTS):
        return None
    return f"The weights {WEIGHTS} are missing or damaged: rules alone find names. Install dateline again."
