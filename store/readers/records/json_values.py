"""JSON texts to values with their places: one value, several in a row, an array, or one a line."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

MOST_BREAKS = 5
"""Times that a text which is not one value a line is taken up again after what is no JSON."""
_FIRST_LINES = 10
"""Lines that tell whether each is a value."""

_BLANK = re.compile(r"[ \t\r\n\x1e\x00\ufeff]*")
_BETWEEN = re.compile(r"[ \t\r\n\x1e\x00\ufeff,;]*")
_LINE = re.compile(r"[^\n]*\n?")
_NEXT_VALUE = re.compile(r"^[{\[]", re.MULTILINE)
_DECODER = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class Located:
    """A value and where it stands in the text."""

    value: Any
    start: int
    end: int
    line: int
    """Line that it starts in, counted from 1."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A place in the text where there is no JSON."""

    line: int
    reason: str
    """Why, in a few words."""


def is_by_line(text: str, suffix: str) -> bool:
    """Whether a text holds one value a line: its name says so, or its first lines are values."""
    lines = (match[0].strip("\ufeff \t\r\n") for match in _LINE.finditer(text))
    first = list(islice(filter(None, lines), _FIRST_LINES))
    if suffix in (".jsonl", ".ndjson"):
        return first[:1] not in (["{"], ["["])
    whole = sum(map(_is_object_or_list, first))
    return whole >= 2 and whole * 2 >= len(first)


def first_value(text: str) -> Any:
    """Return the first object of a text that is JSON, or None.

    That is its first value, or the first member if that is an array. Errors in what follows it are seen only
    if they follow at once: a text may start with a bracket, too.
    """
    start = _end_of(_BLANK, text, 0)
    if text[start : start + 1] == "[":
        start = _end_of(_BLANK, text, start + 1)
    try:
        value, end = _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    after = _end_of(_BLANK, text, end)
    return value if text[after : after + 1] in ("", ",", "]", "{", "[") else None


def values_by_line(text: str) -> Iterator[Located | Broken]:
    """Yield the values of each line; a line that is no JSON breaks nothing but itself."""
    for number, match in enumerate(_LINE.finditer(text), start=1):
        line = match[0]
        place = _end_of(_BLANK, line, 0)
        while place < len(line):
            try:
                value, end = _DECODER.raw_decode(line, place)
            except (ValueError, RecursionError) as error:
                yield Broken(number, _reason(error, with_line=False))
                break
            yield Located(value, match.start() + place, match.start() + end, number)
            place = _end_of(_BETWEEN, line, end)


def values(text: str) -> Iterator[Located | Broken]:
    """Yield the values of a text, the members of an outermost array singly.

    After what is no JSON it goes on at the next line that starts with a bracket.
    """
    lines = _Lines(text)
    place, breaks = _end_of(_BLANK, text, 0), 0
    while place < len(text):
        try:
            if text[place] == "[":
                place = yield from _members(text, place, lines)
            else:
                value, end = _DECODER.raw_decode(text, place)
                yield Located(value, place, end, lines.of(place))
                place = end
        except _Break as broken:
            place, reason = broken.place, broken.reason
        except (ValueError, RecursionError) as error:
            reason = _reason(error)
        else:
            place = _end_of(_BETWEEN, text, place)
            continue
        breaks += 1
        after = _NEXT_VALUE.search(text, place + 1)
        ends = after is not None and breaks >= MOST_BREAKS
        yield Broken(lines.of(place), f"{reason}; the rest is not read" if ends else reason)
        if after is None or ends:
            return
        place = after.start()


class _Break(Exception):
    """An array that breaks off."""

    def __init__(self, place: int, reason: str) -> None:
        self.place, self.reason = place, reason


def _members(text: str, place: int, lines: _Lines) -> Generator[Located, None, int]:
    """Yield the members of an array and return the place after it."""
    place = _end_of(_BLANK, text, place + 1)
    while text[place : place + 1] != "]":
        try:
            value, end = _DECODER.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            raise _Break(place, _reason(error)) from error
        yield Located(value, place, end, lines.of(place))
        place = _end_of(_BLANK, text, end)
        if text[place : place + 1] == ",":
            place = _end_of(_BLANK, text, place + 1)
        elif text[place : place + 1] != "]":
            raise _Break(place, "an array is not closed" if place >= len(text) else "a comma is missing")
    return place + 1


class _Lines:
    """Tells the numbers of lines of rising places; a place before the last one counts as in its line."""

    def __init__(self, text: str) -> None:
        self._text, self._place, self._line = text, 0, 1

    def of(self, place: int) -> int:
        """Return the line of a place."""
        if place > self._place:
            self._line += self._text.count("\n", self._place, place)
            self._place = place
        return self._line


def _is_object_or_list(text: str) -> bool:
    if text[:1] not in ("{", "["):
        return False
    try:
        _, end = _DECODER.raw_decode(text)
    except (ValueError, RecursionError):
        return False
    return end == len(text)


def _end_of(pattern: re.Pattern[str], text: str, place: int) -> int:
    match = pattern.match(text, place)
    return match.end() if match else place


def _reason(error: Exception, *, with_line: bool = True) -> str:
    if isinstance(error, json.JSONDecodeError):
        where = f"line {error.lineno}, column {error.colno}" if with_line else f"column {error.colno}"
        return f"{error.msg[0].lower()}{error.msg[1:].removesuffix(' at')} at {where}"
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return "a number is too long"
