"""Names of archive members: shown, looked at for their suffix, and never opened or written."""

from __future__ import annotations

import re

from store.clean import clean_line

LONGEST = 255
"""Characters of a label; a longer one keeps its end, where the suffix is."""
NAMELESS = "content"
"""What stands for a name that says nothing."""
_DRIVE = re.compile(r"[A-Za-z]:(?=[/\\]|$)")
_PACKED = {".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".gz": "", ".bz2": "", ".xz": ""}
"""Suffixes of packed files with those of what is in them."""


def label_of(name: str) -> str:
    """Return the name of a member as a clean relative path: no root, drive, `.` or `..` is left in it."""
    parts = (clean_line(part) for part in _DRIVE.sub("", name, count=1)[-LONGEST:].split("/"))
    return "/".join(part for part in parts if part not in ("", ".", "..")) or NAMELESS


def unpacked_label(path: str) -> str:
    """Return what the content of a packed file is called: its own name without the suffix."""
    name = path.rpartition("/")[2]
    for suffix, inner in _PACKED.items():
        if name.lower().endswith(suffix):
            return label_of(name[: -len(suffix)] + inner)
    return NAMELESS
