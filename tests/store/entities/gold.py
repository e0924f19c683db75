"""Where the annotated corpora lie, if the checkout stands beside them."""

from __future__ import annotations

from pathlib import Path

NER = Path(__file__).parents[4] / "shared" / "ner"
"""The folder of the corpora; tests and measurements that need it are left out without it."""
