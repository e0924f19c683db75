"""What the reader corrects of the names that were found: rules laid over articles that stay as they are."""

from __future__ import annotations

from store.corrections.applying import Corrected, correct
from store.corrections.correction import Correction, Kind
from store.corrections.rules import Rules
from store.corrections.wording import sentence

__all__ = ["Corrected", "Correction", "Kind", "Rules", "correct", "sentence"]
