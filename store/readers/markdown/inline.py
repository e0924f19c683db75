"""The marks inside a paragraph of Markdown: emphasis, code, links and pictures give way to their text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Sequence
from itertools import pairwise

from store.readers.markup import markup_paragraphs
from store.readers.plain.lines import joint
from store.readers.references import unescape

_KEPT, _END = "\ufdd0", "\ufdd1"
"""Noncharacters around the number of a piece that stays as it is."""
_KEPT_PIECE = re.compile(f"{_KEPT}(\\d+){_END}")
_HARD_BREAK = re.compile(r"(?:(?<! ) {2,}|\\)\n")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKED = re.compile(f"[\\\\`*_~<>&{{}}\\[\\]\n{_KEPT}{_END}]")
_TICKS = re.compile("`+")
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}|\{:[^{}]*\}|\[\^[^\[\]\s]+\]")
_AUTOLINK = re.compile(r"<((?:https?|ftp)://[^\s<>]+|(?:mailto:)?[\w.+-]+@[\w.-]+)>")
_WIKI_LINK = re.compile(r"(!?)\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
_BRACKET = re.compile(r"!?\[|\]")
_ADDRESS = re.compile(
    r"\(\s*(?:<[^<>\n]*>|(?:[^\s()<>\\]|\\.|\([^\s()]*\))*+)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)|\(\s*(?:https?:|/|#|mailto:)[^()]*\)"
)
_REFERENCE = re.compile(r"\s?\[([^\[\]]*)\]")
_RUN = re.compile(r"\*+|_+|~~")
_MOST_PIECES = 40
"""A label of a link with more brackets in it is none."""
_ATTRIBUTES = re.compile(r"<(/?[A-Za-z][\w-]*)[^<>]*>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--")


def inline_paragraphs(text: str, references: Container[str] = (), *, unwrap: bool = True) -> list[str]:
    """Return the plain paragraphs of one of Markdown; more than one only if HTML in it says so.

    Every step takes time in proportion to the length of the text, whatever is in it.

    Args:
        text: The paragraph, a newline at each end of line.
        references: The labels of links that are defined elsewhere in the file, in small letters.
        unwrap: Whether its lines are joined.
    """
    if not _MARKED.search(text):
        return [text.strip()] if text.strip() else []
    kept: list[str] = []

    def keep(piece: str) -> str:
        kept.append(piece)
        return f"{_KEPT}{len(kept) - 1}{_END}"

    text = _without_code(text.strip("\n").replace(_KEPT, "").replace(_END, ""), keep)
    text = _ESCAPED.sub(lambda match: keep(match[1]), _HARD_BREAK.sub(lambda _: keep("\n"), text))
    text = _AUTOLINK.sub(lambda match: keep(match[1]), _TEMPLATE.sub("", text))
    text = _WIKI_LINK.sub(lambda match: "" if match[1] else match[3] or match[2], text)
    text = _without_emphasis(_without_links(_ATTRIBUTES.sub(r"<\1>", text), references))
    text = _joined(text) if unwrap else text.replace("\n", keep("\n"))
    pieces = markup_paragraphs(text) if _TAG.search(text) else [unescape(text)]
    return [plain for piece in pieces if (plain := _restored(piece, kept))]


def without_templates(text: str) -> str:
    """Return the text without the shortcodes of Hugo, the tags of Liquid and the marks of footnotes."""
    return _TEMPLATE.sub("", text)


def _joined(text: str) -> str:
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    parts = lines[:1]
    for before, after in pairwise(lines):
        parts += (joint(before, after), after)
    return "".join(parts)


def _restored(text: str, kept: Sequence[str]) -> str:
    text = _KEPT_PIECE.sub(lambda match: kept[int(match[1])], text)
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def _without_code(text: str, keep: Callable[[str], str]) -> str:
    """Return the text with its code spans kept: between two runs of as many ticks."""
    runs = list(_TICKS.finditer(text))
    closers: dict[int, list[int]] = defaultdict(list)
    for index in reversed(range(len(runs))):
        closers[len(runs[index][0])].append(index)
    pieces: list[str] = []
    position = index = 0
    while index < len(runs):
        run = runs[index]
        same = closers[len(run[0])]
        while same and same[-1] <= index:
            same.pop()
        if same and not text.endswith("\\", 0, run.start()):
            index = same[-1]
            code = text[run.end() : runs[index].start()].replace("\n", " ")
            pieces += (text[position : run.start()], keep(code.strip() or code))
            position = runs[index].end()
        index += 1
    return "".join((*pieces, text[position:]))


def _without_links(text: str, references: Container[str]) -> str:
    """Return the text with links as their text and without pictures, unless these are all there is."""
    pieces: list[str] = []
    opened: list[int] = []
    pictures: list[str] = []
    position = 0
    for match in _BRACKET.finditer(text):
        if match.start() < position:
            continue
        pieces.append(text[position : match.start()])
        position = match.end()
        if match[0] != "]":
            opened.append(len(pieces))
        pieces.append(match[0])
        if match[0] != "]" or not opened:
            continue
        start = opened.pop()
        label = "".join(pieces[start + 1 : -1]) if len(pieces) - start < _MOST_PIECES else ""
        end = _target_end(text, position, label, references)
        if end is None:
            continue
        position = end
        if pieces[start] == "![":
            pictures.append(label)
            del pieces[start:]
        else:
            pieces[start] = pieces[-1] = ""
    plain = "".join((*pieces, text[position:]))
    return plain if plain.strip() else "\n".join(filter(None, map(str.strip, pictures)))


def _target_end(text: str, start: int, label: str, references: Container[str]) -> int | None:
    """Return where the target of a link ends that may start after its label, or None if it is no link."""
    address = _ADDRESS.match(text, start)
    if address:
        return address.end()
    reference = _REFERENCE.match(text, start)
    if reference and (reference[1] or label).lower() in references:
        return reference.end()
    return start if label.lower() in references else None


def _without_emphasis(text: str) -> str:
    """Return the text without the pairs of marks that make it bold, italic or struck."""
    runs = list(_RUN.finditer(text))
    left = [len(run[0]) for run in runs]
    openers: dict[str, list[int]] = {"*": [], "_": [], "~": []}
    for index, run in enumerate(runs):
        stack = openers[run[0][0]]
        opens, closes = _flanks(text, run)
        while closes and stack and left[index]:
            used = min(left[index], left[stack[-1]])
            left[index] -= used
            left[stack[-1]] -= used
            if not left[stack[-1]]:
                stack.pop()
        if opens and left[index]:
            stack.append(index)
    pieces: list[str] = []
    position = 0
    for run, count in zip(runs, left, strict=True):
        pieces += (text[position : run.start()], run[0][:count])
        position = run.end()
    return "".join((*pieces, text[position:]))


def _flanks(text: str, run: re.Match[str]) -> tuple[bool, bool]:
    """Return whether a run of marks may open and may close emphasis."""
    before = text[run.start() - 1] if run.start() else " "
    after = text[run.end()] if run.end() < len(text) else " "
    opens, closes = not after.isspace(), not before.isspace()
    if len(run[0]) > 1 and run[0][0] != "_":
        return opens, closes  # stricter rules fail where no blanks stand between words, as in Japanese
    left = opens and (not _is_sign(after) or not closes or _is_sign(before))
    right = closes and (not _is_sign(before) or not opens or _is_sign(after))
    if run[0][0] == "_":
        return left and (not right or _is_sign(before)), right and (not left or _is_sign(after))
    return left, right


def _is_sign(character: str) -> bool:
    return not (character.isalnum() or character.isspace() or character in (_KEPT, _END))
