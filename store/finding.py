"""Where the words that a reader types stand in a text, whatever the case, the accents and the blanks."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

from store.folding import fold

_KEYBOARD = dict(zip("‘’‚‛ʼ′“”„‟«»″‐‑‒–—―−", '\'\'\'\'\'\'"""""""-------', strict=True))
"""What keyboards have for the signs of printed texts."""
_JOINERS = "\u200c\u200d"


class FoldedText:
    """A text made ready to be looked through many times; in linear time, and so is every look."""

    def __init__(self, text: str) -> None:
        self._text = text
        letters = set(text)
        forms = {letter: _form(letter) for letter in letters}
        self._marks = {letter for letter in letters if _is_mark(letter)}
        self._folded = text.translate({ord(letter): form for letter, form in forms.items()})
        odd = "".join({letter for letter, form in forms.items() if len(form) != 1} | self._marks)
        found = list(re.finditer(f"[{re.escape(odd)}]", text)) if odd else []
        self._odd = [*(match.start() for match in found), len(text) + 1]
        """Where marks and characters stand that are not compared by one, and a last one beyond the text."""
        longer = (len(forms[match[0]]) - 1 for match in found)
        self._shifts = [*accumulate(longer, initial=0), 0]
        """By how much folded offsets are greater than those of the text, before each of them."""

    def find(self, sought: str) -> list[tuple[int, int]]:
        """Return where a phrase stands, in order, none overlapping.

        Letter case, accents and forms of letters do not count, nor does it matter which quotation marks and
        dashes are used; blanks match any run of white space. Of a character that stands for several, as ß,
        one is enough, and a mark belongs to the letter before it.

        Args:
            sought: What to look for; a blank one is nowhere.

        Returns:
            Offsets into the text, in code points, end exclusive.
        """
        pattern = _pattern("".join(map(_form, sought)))
        if not pattern:
            return []
        spans = [match.span() for match in re.finditer(pattern, self._folded)]
        return spans if len(self._odd) == 1 else self._in_text(spans)

    def _in_text(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return the whole characters whose forms are in stretches of the folded text."""
        odd, shifts = self._odd, self._shifts
        found: list[tuple[int, int]] = []
        place = past = 0
        for start, end in spans:
            place = self._next_odd(start, place)
            first, last = start - shifts[place], end - shifts[place]
            if odd[place] <= last:
                first = min(first, odd[place])
                last = self._past(end, place)
            if first >= past:
                found.append((first, last))
                past = last
        return found

    def _next_odd(self, offset: int, place: int) -> int:
        """Return which of the odd characters, from one on, is the first to end after a folded offset."""
        odd, shifts = self._odd, self._shifts
        while odd[place] + shifts[place + 1] < offset and place < len(odd) - 1:
            place += 1
        return place

    def _past(self, end: int, place: int) -> int:
        """Return the offset after the character whose form is before a folded offset, and after its marks."""
        place = self._next_odd(end - 1, place)
        past = min(end - 1 - self._shifts[place], self._odd[place]) + 1
        while past < len(self._text) and self._text[past] in self._marks:
            past += 1
        return past


def _form(letter: str) -> str:
    """Return what a character is compared by; "" for an accent."""
    if letter.isspace():
        return " "
    letter = _KEYBOARD.get(letter, letter)
    return fold(letter) or ("" if _is_mark(letter) else letter)


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M") or letter in _JOINERS


def _pattern(sought: str) -> str:
    """Return a regular expression for a folded phrase; a blank at its edge matches one."""
    words = sought.split()
    if not words:
        return ""
    before, after = (r"\s" if sought[edge].isspace() else "" for edge in (0, -1))
    return before + r"\s+".join(map(re.escape, words)) + after
