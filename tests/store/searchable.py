"""A library made for searching, of few words that stand in known places."""

from __future__ import annotations

from pathlib import Path

from store.library import Library
from tests.store.making import ids_by_title, make_places, write_article

WORDS = (
    "Baku",
    "Tbilisi",
    "energy",
    "energetic",
    "oil",
    "gas",
    "café",
    "Müller",
    "ministers",
    "met",
    "treaty",
    "signed",
    "Rəsulzadə",
    "Москва",
    "COP29",
    "trade",
)
DATES = ("2024-11-29", "2024-11-30", "2024-11", "2024", "2024-12-01", "2023-12-31", "1969-07-20", None)
SIZE = 40


def fill(folder: Path) -> Library:
    """Return a library of forty articles of few words, some of them marked."""
    library = Library(make_places(folder))
    for number in range(SIZE):
        chosen = [WORDS[(number * step + step) % len(WORDS)] for step in (1, 3, 5, 7)]
        title = f"Report {number} On {chosen[0].title()} And {chosen[1].title()}"
        body = (
            f"The {chosen[2]} {chosen[3]} came first in report {number}, and everybody was very glad of that "
            "and said so at length.",
            f"{chosen[1]} was said to be {chosen[2]}, but not {chosen[0]}.",
        )
        write_article(folder / "inbox", f"{number:02}", title, DATES[number % len(DATES)], body)
    library.import_paths([folder / "inbox"])
    ids = sorted(ids_by_title(library).values())
    library.tag(ids[::3], add=["third"])
    library.tag(ids[::4], add=["Fourth"])
    library.bookmark(ids[::5])
    library.mark_read(ids[::2])
    library.write_note(ids[7], "Ask Müller about 100% of it.")
    library.write_note(ids[8], "ask again")
    return library
