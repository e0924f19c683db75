"""What a background process tells, a line of JSON each."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal

from store.importing.report import ImportReport
from store.readers.failure import Failure

Stage = Literal["index", "import", "imported", "entities", "annotated", "corrections", "error"]
"""Shards are indexed, files are read, all files are read, names are looked for, all names are found that were
asked for, the index is brought in line with the corrections, something went wrong."""


@dataclass(frozen=True, slots=True)
class Told:
    """How far a background process is, or what came of it."""

    stage: Stage
    done: int = 0
    """Shards, files or articles, by the stage."""
    total: int = 0
    ids: tuple[int, ...] = ()
    """Articles of the files read, since the last time."""
    report: ImportReport | None = None
    """What came of an import, once."""
    sentence: str = ""
    """What came of finding names, or what went wrong."""


def encode(told: Told) -> str:
    """Return what is told as a line."""
    return json.dumps(asdict(told), separators=(",", ":")) + "\n"


def decode(line: str) -> Told | None:
    """Return what a line tells, or None if it is not one of these."""
    try:
        values = json.loads(line)
        report = values.pop("report")
        if report is not None:
            failed = tuple(Failure(**failure) for failure in report.pop("failed"))
            report = ImportReport(**{**report, "ids": tuple(report["ids"]), "failed": failed})
        return Told(**{**values, "ids": tuple(values["ids"]), "report": report})
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
