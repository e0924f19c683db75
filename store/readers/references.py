"""Character references such as &amp; and &#8217; to what they stand for."""

from __future__ import annotations

import html
import re

_ENDLESS = re.compile(r"&#\d{8,};?")
"""References to numbers that are no characters, and may have more digits than Python takes for a number."""


def unescape(text: str) -> str:
    """Return the text with every reference replaced; one to what is no character becomes U+FFFD."""
    return html.unescape(without_endless(text))


def without_endless(text: str) -> str:
    """Return the text with U+FFFD for references to numbers that are far too large."""
    return _ENDLESS.sub("\ufffd", text) if "&#" in text else text
