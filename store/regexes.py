"""Regular expressions held against many lines at once, in time that grows only with the text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from store.errors import QueryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_OF_A_LINE = re.compile(r"\\(.)|\(\?[A-Za-z]*-[A-Za-z]*m")
"""An escaped letter, or the flag that would let ^ and $ stand for the ends of all lines together."""
_WHOLE_TEXT = frozenset("AzC")
"""Escapes that look beyond the line."""
_REASONS = {
    "missing )": "has a parenthesis that is not closed",
    "unexpected )": "has a parenthesis that was not opened",
    "missing ]": "has a bracket that is not closed",
    "no argument for repetition operator": "repeats nothing",
    "bad repetition operator": "repeats a repetition",
    "invalid repetition size": "repeats too often",
    "pattern too large - compile failed": "is too large",
}


class Lines:
    """Lines of text, one after the other."""

    def __init__(self, lines: Iterable[str]) -> None:
        encoded = [line.replace("\n", " ").encode("utf-8", "replace") for line in lines]
        self._text = b"\n".join(encoded)
        self._starts = array("q", accumulate((len(line) + 1 for line in encoded), initial=0))

    def matching(self, regex: Any) -> list[int]:
        """Return the numbers of the lines in which a regular expression matches somewhere.

        Args:
            regex: As `compile_regex` returns it; it takes the rest of a line that it matches.
        """
        found = dict.fromkeys(
            bisect_right(self._starts, match.start()) - 1 for match in regex.finditer(self._text)
        )
        return [number for number in found if number < len(self._starts) - 1]


def compile_regex(pattern: str, column: int) -> Any:
    """Return a regular expression of RE2 for `Lines.matching`; letter case does not count.

    RE2 runs in time linear to the text whatever the expression, which is why it can neither look ahead or
    behind nor refer back to a group. `^` and `$` are the ends of a line, and
    `\\w`, `\\d` and `\\b` know the letters and digits of ASCII only.

    Args:
        pattern: As written between the slashes of a query.
        column: Where it stands in the query, for the error.

    Raises:
        QueryError: RE2 does not understand it.
    """
    import re2

    for match in _OF_A_LINE.finditer(pattern):
        if match[1] == "Q":
            at = column + match.start()
            raise QueryError(f"“\\Q” at column {at} is not known; put a backslash before each sign.", at)
        if match[1] is None or match[1] in _WHOLE_TEXT:
            at = column + match.start()
            raise QueryError(
                f"“{match[0]}” at column {at} is not for titles; write ^ and $ for their ends.", at
            )
    options = re2.Options()
    options.case_sensitive = False
    options.never_nl = True
    options.log_errors = False
    try:
        re2.compile(pattern, options)
        return re2.compile(f"(?m)(?:{pattern}).*".encode(), options)
    except re2.error as error:
        raise _explained(str(error.args[0], "utf-8", "replace"), pattern, column) from None


def _explained(message: str, pattern: str, column: int) -> QueryError:
    kind, _, fragment = message.partition(": ")
    at = column + max(0, pattern.find(fragment))
    if kind in _REASONS:
        return QueryError(f"The regular expression {_REASONS[kind]} (column {at}).", at)
    return QueryError(
        f"“{fragment}” at column {at} is not understood in a regular expression; it cannot look ahead or "
        "behind, nor back to a group.",
        at,
    )
