"""Documents as databases of newspapers print them: `2 of 23 DOCUMENTS`, paper, date, LABELS."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.dates import read_date

_NUMBER = re.compile(r"\s*\d{1,5} of \d{1,5} DOCUMENTS?\s*$")
_LABEL = re.compile(r"([A-Z][A-Z-]{3,20}):\s*(.*)$")
_NAMES = {"HEADLINE": "Title", "BYLINE": "By", "URL": "URL", "LANGUAGE": "Language"}
_WEEKDAY = re.compile(r",?\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$", re.IGNORECASE)
_MOST_BEFORE = 8
"""Blank lines that may stand above the number."""


def read_document(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines of such a document with its head as labels that every text may have.

    The paper and the date stand by themselves, and the title does if there is no HEADLINE. What says nothing
    of the head, such as SECTION, comes after the text. Other files are returned as they are.
    """
    at = next((i for i, line in enumerate(lines[:_MOST_BEFORE]) if line.strip()), None)
    if at is None or not _NUMBER.match(lines[at]):
        return lines
    labelled: list[str] = []
    loose: list[str] = []
    others: list[str] = []
    for i in range(at + 1, len(lines)):
        line = lines[i].strip()
        match = _LABEL.match(line)
        if match is None:
            if line:
                (others if others or labelled else loose).append(line)
        elif match[1] in ("BODY", "TEXT"):
            body = ["", match[2], *lines[i + 1 :], ""]
            return [*_standing(loose, others, labelled), *labelled, *body, *others]
        elif match[1] in _NAMES and match[2]:
            labelled.append(f"{_NAMES[match[1]]}: {match[2]}")
        else:
            others += ("", line)
    return lines[at + 1 :]


def _standing(loose: list[str], others: list[str], labelled: list[str]) -> list[str]:
    """Return as labels what stands by itself: paper, date and title; the rest joins the others."""
    dated = next((i for i, line in enumerate(loose) if read_date(_WEEKDAY.sub("", line))), None)
    if dated is None:
        others += ("", *loose)
        return []
    head = [f"Date: {_WEEKDAY.sub('', loose[dated])}"]
    taken = {dated}
    if dated:
        head.append(f"Source: {loose[dated - 1]}")
        taken.add(dated - 1)
    last = len(loose) - 1
    if (
        last > dated
        and "Edition" not in loose[last]
        and not any(line.startswith("Title:") for line in labelled)
    ):
        head.insert(0, f"Title: {loose[last]}")
        taken.add(last)
    rest = [line for i, line in enumerate(loose) if i not in taken]
    if rest:
        others += ("", *rest)
    return head
