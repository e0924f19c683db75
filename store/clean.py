"""The one cleaner of hostile text: control sequences, control characters, bidi overrides."""

from __future__ import annotations

# Strings: most text is printable, and neither are they compiled for it nor is re loaded for the first rows.
_SEQUENCE = (
    "\x1b\\][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)?"  # OSC
    "|\x1b[PX^_][^\x1b\x9c\n]*(?:\x1b\\\\|\x9c)?"  # DCS, SOS, PM, APC
    # the same as single characters, which may be letters gone wrong: only with their end
    "|\x9d[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)"
    "|[\x90\x98\x9e\x9f][^\x1b\x9c\n]*(?:\x1b\\\\|\x9c)"
    "|(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI
    "|\x1b[ -/]*[0-~]?"  # other escape sequences
)
_BREAK = "\r\n?|[\x0b\x0c\x85\u2028\u2029]"
_HOSTILE = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACES = r"\s+"


def clean(text: str) -> str:
    """Return the text with nothing in it that a terminal would obey.

    Escape sequences go whole, up to the end of their line at most; other C0 and C1 controls, bidi controls,
    byte order marks, tag characters, soft hyphens and surrogates go singly; every kind of line break
    becomes a newline and a tab becomes four spaces. Joiners (U+200C, U+200D) stay: Persian, Hindi and emoji
    need them. `clean(clean(text)) == clean(text)`.
    """
    if text.isprintable():
        return text
    import re

    if not re.search(_HOSTILE, text) and not re.search(_BREAK, text):
        return text
    text = re.sub(_BREAK, "\n", text)
    text = re.sub(_SEQUENCE, "", text)
    text = text.replace("\t", "    ")
    return re.sub(_HOSTILE, "", text)


def clean_line(text: str) -> str:
    """Return the text cleaned and on one line, runs of white space as one space."""
    if text.isprintable() and "  " not in text and not text.startswith(" ") and not text.endswith(" "):
        return text
    import re

    return re.sub(_SPACES, " ", clean(text)).strip()
