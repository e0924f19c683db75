"""Bad files of every format: nothing is raised but a sentence, and what is read is clean."""

from __future__ import annotations

import pytest

from store.readers.registry import READERS
from tests.store.readers.mutating import mutated
from tests.store.readers.seeds import seeds
from tests.store.readers.surviving import assert_survives

FEW = 200
PORTIONS = 4


@pytest.mark.parametrize("kind", sorted(seeds()))
@pytest.mark.parametrize("first", range(0, FEW, FEW // PORTIONS))
def test_a_bad_file_is_read_or_told(kind: str, first: int) -> None:
    for number in range(first, first + FEW // PORTIONS):
        try:
            assert_survives(kind, number)
        except Exception as error:
            raise AssertionError(f"assert_survives({kind!r}, {number}) fails") from error


def test_every_reader_has_seeds_that_it_takes() -> None:
    files = [seed for of_format in seeds().values() for seed in of_format]
    chosen = {next(reader.name for reader in READERS if reader.matches(data, path)) for path, data in files}
    assert chosen == {reader.name for reader in READERS}


def test_bad_files_are_many_and_the_same_every_time() -> None:
    files = [mutated(seeds(), "zip", number) for number in range(100)]
    assert files == [mutated(seeds(), "zip", number) for number in range(100)]
    assert len(set(files)) > 95
    assert not set(files) & set(seeds()["zip"])
