"""Loads the gazetteer: names of countries, regions, cities, towns and people."""

from __future__ import annotations

import gzip
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("data") / "gazetteer.txt.gz"
"""The built file; `training/build_gazetteer.py` makes it."""

SECTIONS = ("country", "region", "city", "town", "first", "surname")
"""Its sections in order."""

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


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Sets of folded names."""

    country: frozenset[str]
    region: frozenset[str]
    city: frozenset[str]
    """Cities that stand alone."""
    town: frozenset[str]
    """Smaller places, and those named like people: believed only with a hint in the text."""
    first: frozenset[str]
    """First names."""
    surname: frozenset[str]


def parse(text: str) -> Gazetteer:
    """Return the gazetteer of an uncompressed file.

    Raises ValueError if its sections are not `SECTIONS`.
    """
    parts = text.removeprefix("#").split("\n#")
    titles = tuple(part.partition("\n")[0] for part in parts)
    if titles != SECTIONS:
        raise ValueError(f"gazetteer has sections {titles}")
    return Gazetteer(*(frozenset(part.split("\n")[1:]) for part in parts))


@cache
def gazetteer() -> Gazetteer:
    """Return the shipped gazetteer, read once.

    Raises OSError if the file is missing: the package is broken.
    """
    return parse(gzip.decompress(DATA.read_bytes()).decode("utf-8"))
