"""The long round of the property tests: `python -m tests.fuzz [NAME ...]`, NAME as after pytest's -k.

`python -m tests.fuzz readers [FORMAT ...]` gives bad files to the readers instead.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

EXAMPLES = "DATELINE_FUZZ_EXAMPLES"
"""Environment variable with the number of examples of the long round."""

MANY = "20000"
READERS, MANY_FILES = "readers", "100000"
"""The name of the round of bad files, and how many there are of each format."""


def main(names: list[str]) -> int:
    """Run the property tests with many examples, newly drawn at every run.

    Args:
        names: Parts of the names of the tests to run, or "readers"; none is all. The environment variable
            DATELINE_FUZZ_EXAMPLES says how many examples each test is given.
    """
    if READERS in names:
        from tests.store.readers.surviving import long_round

        kinds = [name for name in names if name != READERS]
        return long_round(int(os.environ.get(EXAMPLES, MANY_FILES)), kinds)
    os.environ.setdefault(EXAMPLES, MANY)
    chosen = ["-k", " or ".join(names)] if names else []
    return int(pytest.main(["-m", "hypothesis", *chosen, str(Path(__file__).parent)]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
