"""Paragraphs from hard-wrapped lines: the adaptive rule, measured on 15,000 wrapped articles.

A line that had room for the next word ends a paragraph. How much room, and whether a sentence must end there
too, depends on how ragged the wrap is: a plain wrapper leaves no room at all, but HTML Tidy counts tags that
were taken out later (`<p>` and `</p>`, links), so that its lines are short in the middle of a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from store.readers.plain import lines as look
from store.readers.plain.glue import space_quotes, split_glued
from store.readers.plain.verbatim import keeps_lines

GIANT = 6
"""A line longer than the next by more columns is no measure of the width: an address, a table."""
FEW_GIANTS, FEW_LINES = 2, 8
"""Giants are at most so many, or a tenth of the lines; in so few lines there is none."""
WIDEST_WRAP = 130
"""Wrapped text is not wider; beyond it every line is a paragraph."""
NARROWEST_WRAP = 30
"""Nor is it narrower; below it every line stands for itself: verse, lists, addresses."""
NARROWEST_DENSE = 14
"""The same for Chinese and Japanese, whose characters are two columns wide."""
DENSE = 0.3
"""Share of such characters from which on a text counts as theirs."""
DENSE_MARGIN = 1
"""Characters that a dense line may be short of the width for a bracket that must not end it."""
MARGIN = 4
"""Columns that </p> takes: less room proves nothing where no sentence ends."""
CLEAN, RAGGED = 0.12, 0.35
"""Share of roomy lines that a lower-case letter follows: up to it geometry is trusted, or nearly so."""
HEADING = 0.62
"""Part of the width under which a line may be a heading in a ragged wrap."""
FEWEST_CAPITALS = 0.004
"""Share of capitals under which the script has no case, or the text does not use it."""
VERBATIM = 4
"""Columns by which every line of code is indented, between blank lines, in a text that is not."""
TIDY_WIDTH, TIDY_OPENING, TIDY_CLOSING = 67, 3, 4
"""Columns of a line that HTML Tidy wraps by default, and how many of them <p> and </p> take."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its indentation."""

    text: str
    indent: int
    columns: int
    """Where its last character stands."""
    opens: bool
    """Whether a paragraph certainly starts here."""


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How a text was wrapped."""

    width: int
    cased: bool
    ragged: float
    """Share of lines with room that a lower-case letter follows."""
    dense: bool
    """Whether the script has no blanks, so that a line is broken anywhere and its characters are wide."""

    @property
    def tidy(self) -> bool:
        """Whether HTML Tidy may have wrapped it, whose tags took columns that are empty now."""
        return self.width in (TIDY_WIDTH - 1, TIDY_WIDTH)

    @property
    def is_one(self) -> bool:
        """Whether the text was wrapped at all."""
        return (NARROWEST_DENSE if self.dense else NARROWEST_WRAP) <= self.width <= WIDEST_WRAP


def paragraphs(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs of a text; every word of the lines is in them, in order.

    Blank lines end paragraphs. Tables, code, drawings and verse keep their lines; everything else is on one
    line with single blanks.

    Args:
        lines: The lines without their ends, indentation included.
    """
    wrap = _measure(lines)
    found: list[str] = []
    blocks = _blocks(lines, wrap.width)
    flush = any(line.indent == 0 for block in blocks for line in block)
    for block in blocks:
        if flush and len(block) > 1 and min(line.indent for line in block) >= VERBATIM:
            found.append(_verbatim(block))
            continue
        if keeps_lines([line.text for line in block]):
            found.append(_verbatim(block))
            continue
        breaks = _breaks(block, wrap)
        start = 0
        for end in (*sorted(breaks), len(block) - 1):
            found.append(_joined(block[start : end + 1]))
            start = end + 1
    return found


def wrap_width(lines: Sequence[str]) -> int:
    """Return the columns that a text is wrapped at: its longest line, a few giants left out."""
    widths = sorted((len(line) for line in lines if look.has_words(line)), reverse=True)
    most = max(FEW_GIANTS, len(widths) // 10) if len(widths) > FEW_LINES else 0
    for width, shorter in pairwise(widths[: most + 2]):
        if width - shorter <= GIANT:
            return width
    return widths[0] if widths else 0


def _measure(raw: Sequence[str]) -> _Wrap:
    lines = [line.strip() for line in raw if line.strip()]
    width = wrap_width([piece for line in lines for piece in split_glued(line)])
    capitals = sum(sum(map(str.isupper, line)) for line in lines)
    cased = capitals >= FEWEST_CAPITALS * sum(map(len, lines))
    roomy = follows = 0
    for line, after in pairwise(lines):
        if _need(len(line), after) <= width - MARGIN:
            roomy += 1
            follows += cased and " " in after and not line.endswith(":") and look.starts_lower(after)
    dense = look.east_asian_share(lines) >= DENSE
    return _Wrap(width, cased, follows / roomy if roomy else 0.0, dense)


def _blocks(raw: Sequence[str], width: int) -> list[list[_Line]]:
    """Return the stretches between blank lines, a line with a lost paragraph break in it as two."""
    blocks: list[list[_Line]] = [[]]
    for line in raw:
        text = line.strip()
        if not text:
            if blocks[-1]:
                blocks.append([])
            continue
        indent, column = len(line) - len(line.lstrip()), 0
        for number, piece in enumerate(split_glued(text)):
            # the break was lost before the wrap, or after it: then the line is longer than the width
            column = column + len(piece) if len(text) <= width else len(piece)
            blocks[-1].append(_Line(piece, indent, column, opens=number > 0))
    return blocks if blocks[-1] else blocks[:-1]


def _verbatim(lines: list[_Line]) -> str:
    margin = min(line.indent for line in lines)
    return "\n".join(" " * (line.indent - margin) + line.text for line in lines)


def _joined(lines: list[_Line]) -> str:
    if look.is_tabular(lines[0].text):
        return _verbatim(lines)
    words = [" ".join(line.text.split()) for line in lines]
    parts = [words[0]]
    for before, after in pairwise(words):
        parts += (look.joint(before, after), after)
    return space_quotes("".join(parts))


def _need(columns: int, after: str) -> int:
    """Return the columns that a line would have with the next one's first word."""
    return columns + 1 + look.first_word_width(after)


def _breaks(lines: list[_Line], wrap: _Wrap) -> set[int]:
    """Return the indexes of the lines that end a paragraph inside a block."""
    between = range(len(lines) - 1)
    tables = {i for i in between if look.is_tabular(lines[i].text) and look.is_tabular(lines[i + 1].text)}
    if not wrap.is_one:
        return set(between) - tables
    indented = sum(line.indent >= 2 for line in lines)
    if 0.05 * len(lines) < indented < 0.7 * len(lines) and any(line.indent == 0 for line in lines):
        return {i for i in between if lines[i + 1].indent >= 2 or lines[i + 1].opens} - tables
    breaks: set[int] = set()
    for i in between:
        first = i == 0 or i - 1 in breaks
        if i in tables:
            continue
        second_next = lines[i + 2].text if i + 2 < len(lines) else ""
        if (
            lines[i + 1].opens
            or _is_break(lines[i], lines[i + 1].text, wrap, first)
            or (wrap.tidy and _is_tidy_break(lines[i].text, lines[i + 1].text, second_next, wrap))
        ):
            breaks.add(i)
    return breaks


def _is_break(before: _Line, after: str, wrap: _Wrap, first: bool) -> bool:
    line = before.text
    if look.is_bullet(after) or look.is_tabular(line) or look.is_tabular(after):
        return True
    ends = look.ends_sentence(line)
    if look.is_item(after) and (ends or line.endswith((":", ";")) or look.is_item(line)):
        return True
    need = _need(before.columns + (TIDY_OPENING if first and wrap.tidy else 0), after)
    if need > wrap.width:
        return False
    starts = look.may_start_sentence(after) or not wrap.cased
    roomy = need <= wrap.width - MARGIN
    if wrap.dense and ends and starts:
        return need + DENSE_MARGIN <= wrap.width
    alone = " " not in after and not wrap.dense
    if ends and starts:
        return roomy or not alone
    if not roomy or alone:
        return False
    if wrap.ragged <= CLEAN:
        return True
    short = len(line) < HEADING * wrap.width
    return wrap.ragged <= RAGGED and starts and short and not line.endswith((",", ";", "-", "–"))


def _is_tidy_break(line: str, after: str, second_next: str, wrap: _Wrap) -> bool:
    """Whether a full line ends a paragraph: the next has room for more, which only <p> before it explains."""
    if not second_next or len(line) + TIDY_CLOSING > wrap.width or not look.may_start_sentence(after):
        return False
    if not (look.ends_sentence(line) or line.endswith(":")) or look.ends_sentence(after):
        return False
    need = _need(len(after), second_next)
    return need <= wrap.width < need + TIDY_OPENING
