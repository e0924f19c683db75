"""Files into the library: read in worker processes, told apart from what is known, shelved, indexed."""

from __future__ import annotations

from store.importing.importer import Importer
from store.importing.report import ImportReport, Progress
from store.readers.failure import Failure

__all__ = ["Failure", "ImportReport", "Importer", "Progress"]
