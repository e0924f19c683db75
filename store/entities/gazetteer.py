"""The gazetteer: which names are known as places, people, organisations, events, works and groups."""

from __future__ import annotations

import os
import unicodedata
import zlib
from functools import cache

from store.entities.mapped_table import MappedTable, name_key

DATA = os.path.join(os.path.dirname(__file__), "data", "gazetteer.names")
"""The built file; `training/build_gazetteer.py` makes it."""

COUNTRY = 1
REGION = 2
CITY = 4
"""A city that stands alone."""
TOWN = 8
"""A smaller place, or one named like people: believed only with a hint in the text."""
FIRST_NAME = 16
SURNAME = 32
ORGANISATION = 64
DOUBTFUL_ORGANISATION = 128
"""An organisation whose name is also a word, a person or a place."""
EVENT = 256
WORK = 512
"""A law, prize, book, product or other thing with a proper name."""
GROUP = 1024
"""An ethnic, religious or political group."""

_REMEMBERED = 200_000
"""Names after which what was looked up is let go."""

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
    | {
        "ð": "d",
        "Ð": "D",
        "þ": "th",
        "Þ": "Th",
        "œ": "oe",
        "Œ": "Oe",
        "ə": "a",
        "Ə": "A",
        "’": "'",
        "ʻ": "'",
        "ʼ": "'",
    }
)


def fold(name: str) -> str:
    """Return the name without accents and with straight apostrophes; its case stays."""
    if name.isascii():
        return name
    decomposed = unicodedata.normalize("NFD", name.translate(_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def check_byte(name: str) -> int:
    """Return a second sum of a name, which tells one from another whose key is the same."""
    return zlib.adler32(name.encode("utf-8", "surrogatepass")) & 0xFF


class Gazetteer:
    """Flags of folded names, from a file that is mapped into memory."""

    def __init__(self, path: str | os.PathLike[str] = DATA) -> None:
        """Map a file.

        Raises:
            DamageError: It is missing or damaged.
        """
        self._table = MappedTable(path)
        self._flags: dict[str, int] = {}
        self._longest: dict[str, int] = {}

    def flags(self, name: str) -> int:
        """Return what a folded name is known as; 0 if it is not."""
        flags = self._flags.get(name)
        if flags is None:
            if len(self._flags) > _REMEMBERED:
                self._flags.clear()
            row = self._row(name)
            flags = self._flags[name] = row[0] | row[1] << 8 if row else 0
        return flags

    def longest(self, word: str) -> int:
        """Return how many words the longest known name has that begins with a folded word; 0 if none does."""
        longest = self._longest.get(word)
        if longest is None:
            if len(self._longest) > _REMEMBERED:
                self._longest.clear()
            row = self._row(word)
            longest = self._longest[word] = row[2] if row else 0
        return longest

    def _row(self, name: str) -> memoryview | None:
        row = self._table.row(name_key(name))
        return row if row is not None and row[3] == check_byte(name) else None


@cache
def gazetteer() -> Gazetteer:
    """Return the shipped gazetteer, mapped once.

    Raises:
        DamageError: The file is missing or damaged: so is the package.
    """
    return Gazetteer()
