"""What one line of a text file looks like: where sentences end and start, lists, tables, scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SENTENCE_END = re.compile(r"[.!?…。！？؟।։۔]['\"”’»›)\]）」』]*(?:\s?\[\d+\])?$")
_ABBREVIATION = re.compile(
    r"(?<!\w)(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Prof|Rev|Hon|Pres|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec|No|vs|cf|Fig|approx|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$"
)
_SAMPLE_LINES = 40
_TAIL = 20
"""Characters at the end of a line that tell whether a sentence ends there."""
_OPENING = "[\"“„”‘’'«‹(\\[¿¡\\-–—•*#「『（《【〈]*\\s*"
_SENTENCE_START = re.compile(_OPENING + r"(\w)")
_BRAND = re.compile(_OPENING + r"(?:[a-z]{1,2}[A-Z]|[a-z\d-]+\.[a-z]{2,})")
_LOWER_START = re.compile(_OPENING + r"[^\W\d_]")
_BULLET = re.compile(r"\s*[•·▪●◦‣*]\s+\S")
_ITEM = re.compile(r"\s*(?:[-–—+]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
_GAP = re.compile(r"(?<=\S)(?<![.!?:;”\"’)])\s{2,}(?=\S)")
_RULE = re.compile(r"\s*([-=_*~.])(?:\s?\1){3,}\s*$")
_EAST_ASIAN = re.compile("[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60]")
_FIRST_WIDE = "\u2000"
"""No character before it is East Asian, or a quotation mark that may be."""
_TRAILING_SIGNS = re.compile("[“”‘’…—·%]+$")
_LEADING_SIGNS = re.compile("^[“”‘’…—·]+")
_DENSE_START = re.compile(f"[“‘—…]{{0,2}}{_EAST_ASIAN.pattern}")
_HYPHENATED = re.compile(r"[^\W\d_]-$|\d-$")
_SUSPENDED = re.compile(r"(?:and|or|to|und|oder|bis|et|ou|y|o|och|og|en|of)\b")


def ends_sentence(line: str) -> bool:
    """Whether the line ends with a sentence; an abbreviation such as `Mr.` or an initial does not."""
    tail = line[-_TAIL:]
    return _SENTENCE_END.search(tail) is not None and not (tail[-1] == "." and _ABBREVIATION.search(tail))


def may_start_sentence(line: str) -> bool:
    """Whether a sentence may start here: a capital, a digit or a letter without case, after any quote.

    Names written small may too: `iPhone`, `login.gov`.
    """
    match = _SENTENCE_START.match(line)
    return match is not None and (not match[1].islower() or _BRAND.match(line) is not None)


def starts_lower(line: str) -> bool:
    """Whether the first letter is lower-case, so that a sentence goes on."""
    match = _LOWER_START.match(line)
    return match is not None and match[0][-1].islower()


def is_bullet(line: str) -> bool:
    """Whether the line starts with a sign that only a list has."""
    return _BULLET.match(line) is not None


def is_item(line: str) -> bool:
    """Whether the line starts as items of lists do and as a wrapped sentence may too: a dash, a number."""
    return _ITEM.match(line) is not None


def is_tabular(line: str) -> bool:
    """Whether the line has columns: two gaps of two blanks or more inside it, or two bars."""
    return ("  " in line and len(_GAP.findall(line.strip())) >= 2) or line.count("|") >= 2


def is_rule(line: str) -> bool:
    """Whether the line is drawn, not written: ----, ====, * * * *."""
    return _RULE.match(line) is not None


def has_words(line: str) -> bool:
    """Whether the line can be wrapped: it has a blank inside, or a script without blanks."""
    return " " in line.strip() or _EAST_ASIAN.match(line) is not None


def first_word_width(line: str) -> int:
    """Return the columns that the line's first word takes; in a script without blanks, one character."""
    dense = _DENSE_START.match(line)
    return dense.end() if dense else len(line.split(" ", 1)[0])


def east_asian_share(lines: Sequence[str]) -> float:
    """Return the share of Chinese and Japanese characters in the first lines of a text."""
    sample = "".join(lines[:_SAMPLE_LINES])
    if sample.isascii():
        return 0.0
    return len(_EAST_ASIAN.findall(sample)) / len(sample)


def joint(before: str, after: str) -> str:
    """Return what belongs between two lines of a paragraph: a blank or nothing.

    A hyphen at the line's end is kept and joins (`long-` + `term`) unless it is suspended (`pre-` + `and
    post-war`); Chinese and Japanese lines join without a blank, and with figures, too.
    """
    if _HYPHENATED.search(before[-2:]) and after[:1].isalnum() and not _SUSPENDED.match(after):
        return ""
    if before[-1:] < _FIRST_WIDE and after[:1] < _FIRST_WIDE:
        return " "
    end, start = _TRAILING_SIGNS.sub("", before)[-1:], _LEADING_SIGNS.sub("", after)[:1]
    dense = (_EAST_ASIAN.match(end) is not None) + (_EAST_ASIAN.match(start) is not None)
    return "" if dense == 2 or (dense and (end.isdigit() or start.isdigit())) else " "


def blocks(lines: Iterable[str]) -> list[str]:
    """Return the stretches of a text between blank lines, their lines as they are."""
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line.rstrip())
        elif found[-1]:
            found.append([])
    return ["\n".join(block) for block in found if block]
