"""Text measured in terminal cells."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from store.clean import clean

ELLIPSIS = "…"


def plain(text: str) -> str:
    """Return a text that takes one line and gives the terminal nothing to obey."""
    return clean(text).replace("\n", " ")


def fit(text: str, width: int) -> str:
    """Return a text cut or padded to a width in cells; what is cut off is told by an ellipsis."""
    if width <= 0:
        return ""
    length = cell_len(text)
    if length <= width:
        return text + " " * (width - length)
    return set_cell_size(set_cell_size(text, width - 1).rstrip() + ELLIPSIS, width)
