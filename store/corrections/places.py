"""Where a text stands in another one as whole words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from store.folding import TOKEN

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts that put no blanks between words."""


def occurrences(form: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets at which a form stands in a text as whole words, white space being white space."""
    for match in _pattern(form).finditer(text):
        start, end = match.span()
        if not _joined(text[start - 1 : start], text[start]) and not _joined(
            text[end - 1], text[end : end + 1]
        ):
            yield start, end


def first_word(form: str) -> str | None:
    """Return the word without which a form stands in no text; None if it may stand inside of a word."""
    if is_loose(form):
        return None
    found = TOKEN.search(form)
    return found[0] if found else None


def is_loose(form: str) -> bool:
    """Return whether a form begins or ends in a script that puts no blanks between words."""
    return bool(_UNSPACED.match(form[0]) or _UNSPACED.match(form[-1]))


def words_in(text: str) -> set[str]:
    """Return the words of a text."""
    return set(TOKEN.findall(text))


def _joined(left: str, right: str) -> bool:
    """Return whether two neighbouring letters belong to one word."""
    if not left or not right or not TOKEN.match(left) or not TOKEN.match(right):
        return False
    return not (_UNSPACED.match(left) and _UNSPACED.match(right))


@lru_cache(maxsize=1000)
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(r"\s".join(map(re.escape, form.split())))
