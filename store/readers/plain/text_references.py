"""HTML character references left in plain text: `&amp;`, `&#39;`, and ` #39;` without the ampersand."""

from __future__ import annotations

import re
from html import unescape

_REFERENCE = re.compile(r"`[^`\n]*`|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_APOSTROPHE = re.compile(r"(?<=[\w.]) #39;(?=(?:s|t|re|ve|ll|d|m)\b)|(?<=s) #39;(?=\s)")
_NUMBERED = re.compile(r"(?<=\s)#(\d{2,4});")
_QUOTE = re.compile(r"(?:(?<=\s)|^)quot;", re.MULTILINE)
_BLOCK = re.compile(r"\n\s*\n")


def resolve_references(text: str) -> tuple[str, int]:
    """Return the text with its character references resolved, and how many there were.

    What stands between backticks is code and stays. Without their ampersand, which some collections have
    lost for a blank, they are resolved where it is clear: quotes must come in pairs in a paragraph.
    """
    count = 0

    def resolved(match: re.Match[str]) -> str:
        nonlocal count
        plain = match[0] if match[0].startswith("`") else unescape(match[0])
        count += plain != match[0]
        return plain

    def resolved_sign(match: re.Match[str]) -> str:
        nonlocal count
        sign = unescape(f"&{match[0]}")
        if sign.isalnum() or not sign.isprintable():
            return match[0]
        count += 1
        return sign

    if "&" in text:
        text = _REFERENCE.sub(resolved, text)
    if "#" in text:
        text, apostrophes = _APOSTROPHE.subn("'", text)
        count += apostrophes
        text = _NUMBERED.sub(resolved_sign, text)
    if "quot;" in text:
        text, quotes = _with_quotes(text)
        count += quotes
    return text, count


def _with_quotes(text: str) -> tuple[str, int]:
    """Return the text with `quot;` as quotation marks, in paragraphs that have an even number of them."""
    pieces: list[str] = []
    count = start = 0
    for end in (*(match.start() for match in _BLOCK.finditer(text)), len(text)):
        block = text[start:end]
        places = list(_QUOTE.finditer(block))
        if places and len(places) % 2 == 0:
            count += len(places)
            block = _paired(block, places)
        pieces.append(block)
        start = end
    return "".join(pieces), count


def _paired(block: str, places: list[re.Match[str]]) -> str:
    """Return a paragraph with opening and closing quotes in turn; a closing one loses the blank before it."""
    pieces: list[str] = []
    start = 0
    for number, place in enumerate(places):
        before = block[start : place.start()]
        closes = number % 2 == 1
        if closes:
            pieces += (before.removesuffix(" "), '"')
        else:
            blank = before.endswith(("  ", "\n ")) or before == " "  # it stands where the ampersand stood
            pieces += (before[:-1] if blank else before, '"')
        start = place.end()
    return "".join((*pieces, block[start:]))
