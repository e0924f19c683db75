"""Dates of three numbers: which of them is the year, the month and the day, and how sure that is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.dates.value import century_guess, full_year

_THREE = re.compile(
    r"(?<![\d:.])(?P<one>\d{1,4})(?P<gap>\s*(?P<mark>[./-])\s*|\s)(?P<two>\d{1,4})"
    r"(?(mark)\s*(?P=mark)\s*|\s)(?P<three>\d{1,4})(?![\d:])"
)
_SHORT_MONTH = re.compile(r"\d{1,2}/(?:\d\d|\d{4})")
"""`05/2020`, which is the number of an issue as often as a month."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A text whose three numbers are a date in ISO 8601 now."""

    text: str
    guesses: tuple[str, ...] = ()


def order_numbers(text: str, dayfirst: bool | None, foreign: bool) -> Numbers | None:
    """Return the text with a date of three numbers put as year, month and day; None if their order is open.

    Args:
        text: The date, with its time.
        dayfirst: Whether 03/04/2024 is the third of April; None is not known.
        foreign: Whether something says that the text is not English: then the day comes first by custom.
    """
    if _SHORT_MONTH.fullmatch(text):
        return None
    guesses: tuple[str, ...] = ()
    match = _THREE.search(text)
    if match is None:
        return Numbers(text)
    ordered = _ordered(match["one"], match["two"], match["three"], (match["mark"] or " "), dayfirst, foreign)
    if ordered is None:
        return None
    year, month, day, unsure = ordered
    if unsure:
        first = "day before month" if unsure == "day" else "month before day"
        guesses += (f"“{match[0]}” is read with the {first}.",)
    if max(map(len, match.group("one", "two", "three"))) < 3:
        year = full_year(year)
        guesses += (century_guess(year),)
    before, after = text[: match.start()], text[match.end() :]
    return Numbers(f"{before} {year:04}-{month:02}-{day:02} {after.lstrip('.')}".strip(), guesses)


def _ordered(
    one: str, two: str, three: str, mark: str, dayfirst: bool | None, foreign: bool
) -> tuple[int, int, int, str] | None:
    """Return year, month, day, and which of the two last comes first where that is a guess."""
    parts = (one, two, three)
    years = [i for i, part in enumerate(parts) if len(part) > 2]
    if not years:
        years = [i for i, part in enumerate(parts) if int(part) > 31]
    if len(years) > 1 or any(len(part) == 3 for part in parts):
        return None
    if not years and mark in " -" and int(one) > 12 and int(three) > 12:
        return None  # 20 09 29 is a day of 2020 or of 2029
    at = years[0] if years else 2
    first, second = (int(part) for i, part in enumerate(parts) if i != at)
    year = int(parts[at])
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return None
    if first > 12:
        return year, second, first, ""
    if second > 12 or first == second or at == 0:
        return year, first, second, ""
    if dayfirst is not None:
        return (year, second, first, "") if dayfirst else (year, first, second, "")
    if foreign:
        return year, second, first, "day"
    if mark == ".":
        return None  # English custom is divided: 10.09.2003 is of September in London, of October elsewhere
    return year, first, second, "month"
