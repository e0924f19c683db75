"""Whether a line is a title, and a title for a text that has none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.readers.plain.lines import (
    ends_sentence,
    first_word_width,
    is_bullet,
    is_item,
    is_rule,
    is_tabular,
    may_start_sentence,
    starts_lower,
)
from store.readers.plain.unwrap import MARGIN, TIDY_OPENING, WIDEST_WRAP, wrap_width

LONGEST_TITLE = 200
DERIVED_LENGTH = 80
"""Code points of a derived title, about."""

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_PLACE = re.compile(
    rf"[^\W\d_a-z][\w.’' -]{{1,30}}(?:, [\w.’' -]{{2,30}}){{0,2}}?(?<!day), "
    rf"(?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}} {_MONTH}\.?)(?!\w)"
    r"(?:,? \d{4})?[.,:]?(?:\s?(?:/[\w-]+/|\([\w -]+\)|[A-Z]{4,12}(?=$|[\s.])))?[ .:–—-]*"
)
_SENTENCE = re.compile(r"[.!?…。！？؟।۔]['\"”’»)\]」]*(?=\s|$)|[。！？]['\"”’»)\]」]*")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_GLUED_MENU = re.compile(r"[a-z][A-Z][a-z]")
_OPEN_ENDED = re.compile(
    r"\b(?:the|a|an|and|or|but|of|to|in|on|at|for|from|by|with|as|that|which|is|are|was|were|has|have|its?|"
    r"their|his|her|our|der|die|das|und|le|la|les|de|des|du|et|el|los|y|ve|və|и|в|на|с)$"
)
_SENTENCE_WORDS = 12
"""A line with a full stop and so many words is a sentence, not a title."""


def leads_with_place(line: str) -> bool:
    """Whether a dateline starts here: `BAKU, Azerbaijan, Dec. 19`, `MOSCOW, February 23. /TASS/. Text`."""
    return _PLACE.match(line) is not None


def is_junk(line: str) -> bool:
    """Whether the line holds nothing to read: tool bars such as `+ ↺ − 16 px`."""
    letters = sum(map(str.isalpha, line))
    return letters < 3 and not _EAST_ASIAN.search(line)


def is_title(line: str, rest: Sequence[str], *, labelled: bool) -> bool:
    """Whether the first line of a file is its title and not the beginning of its text.

    A title is followed by a blank line, leaves room for the first word of the next line, or is wider than the
    text is wrapped; if it is just as wide, the sentence must not go on on the next line.

    Args:
        line: The line, stripped.
        rest: The lines after it.
        labelled: Whether a date label stands before it, after which a title is likely.
    """
    if is_junk(line) or len(line) > LONGEST_TITLE or line.endswith((",", ";")) or leads_with_place(line):
        return False
    if is_bullet(line) or is_tabular(line) or len(_GLUED_MENU.findall(line)) * 2 > len(line.split()) + 1:
        return False
    if not labelled and (is_item(line) or is_rule(line)):
        return False
    stops = ends_sentence(line) and line.rstrip("\"'”’»)]")[-1] in ".।。۔"
    if stops and (not labelled or len(line.split()) >= _SENTENCE_WORDS):
        return False
    following = [after.strip() for after in rest]
    if not any(following):
        return labelled or len(line) <= DERIVED_LENGTH
    return not following[0] or _stands_above(line, following, labelled)


def _stands_above(line: str, following: Sequence[str], labelled: bool) -> bool:
    after = following[0]
    width = wrap_width([text for text in following if text])
    if width > WIDEST_WRAP or len(line) > width:
        return labelled or len(line) < width
    if starts_lower(after) and not may_start_sentence(after):
        return False
    room = len(line) + TIDY_OPENING + 1 + first_word_width(after) <= width
    if room:
        return labelled or len(line) + MARGIN + 1 + first_word_width(after) <= width
    if _OPEN_ENDED.search(line):
        return False
    return _capitalised(line) or (labelled and not _is_name_broken(line, after))


def _capitalised(line: str) -> bool:
    """Whether the line is in title case: most of its longer words start with a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def _is_name_broken(line: str, after: str) -> bool:
    """Whether a name seems to run over the end of a line."""
    return line.split()[-1][0].isupper() and after[:1].isupper()


def derive_title(paragraphs: Sequence[str]) -> str:
    """Return a title for a text without one: its first sentence, cut at a word if it is long.

    Datelines and labels such as `Trend:` are passed over if something else follows.
    """
    for paragraph in paragraphs:
        text = " ".join(paragraph.split())
        place = _PLACE.match(text)
        text = text[place.end() :] if place else text
        if len(text.split()) >= 3 or (_EAST_ASIAN.search(text) and len(text) > 3):
            return _beginning(text)
    return _beginning(" ".join(paragraphs[0].split()))


def _beginning(text: str) -> str:
    for match in _SENTENCE.finditer(text):
        if match.start() > DERIVED_LENGTH:
            break
        if ends_sentence(text[: match.end()]):
            return text[: match.end()]
    if len(text) <= DERIVED_LENGTH:
        return text
    cut = text.rfind(" ", DERIVED_LENGTH // 2, DERIVED_LENGTH)
    return text[: cut if cut > 0 else DERIVED_LENGTH].rstrip(" ,;:–—-(") + "…"
