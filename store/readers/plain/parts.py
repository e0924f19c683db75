"""Several articles in one text file, told apart only where the file says so plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.readers.plain.labels import label_of, read_labels

_EXTRACTED = re.compile(r" ?date \d{4}-\d\d(?:-\d\d)?(?=[ \r\n]|$)")
_SEPARATOR = re.compile(r"[ \t]*(?:([-=*#_~])(?:[ \t]?\1){2,}[ \t]*|\f[ \t]*)$")
_NUMBERED = re.compile(r"\s*\d{1,5} of \d{1,5} DOCUMENTS?\s*$")
_WORTH_SPLITTING = re.compile(
    r"\f|[\r\n][ \t]*(?:([-=*#_~])(?:[ \t]?\1){2,}[ \t]*(?=[\r\n]|$)|\d{1,5} of \d{1,5} DOCUMENT"
    r"|(?<=[\r\n]) ?date \d{4}-\d\d)"
)
_WIDE = {"utf-16": "utf-16-le", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-le", "utf-32": "utf-32-le"}
_MARKS = {"utf-16": 2, "utf-32": 4, "utf-16-le": 0, "utf-16-be": 0}


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a file."""

    text: str
    start: int
    """First byte in the file."""
    end: int
    """Byte after the last."""


@dataclass(slots=True)
class _Line:
    text: str
    start: int
    """First character in the text."""


def split_parts(text: str, data: bytes, encoding: str) -> Sequence[Part]:
    """Return the articles of a text file with their bytes; there is one unless the file parts them plainly.

    Lines of `----`, `====`, `***`, `####` or a form feed part articles if each of them begins with a head, as
    do a line that begins ` date 2024-11-29 ` after a blank one in a file that begins so, and a line such as
    `2 of 23 DOCUMENTS`.

    Args:
        text: The text of the file as it was decoded.
        data: The file.
        encoding: The encoding that it was decoded from.
    """
    whole = (Part(text, 0, len(data)),)
    if not _WORTH_SPLITTING.search(text):
        return whole
    lines = list(_lines(text))
    spans = _numbered(lines, len(text)) or _parted(lines, len(text))
    if len(spans) < 2:
        return whole
    offsets = _byte_offsets(text, data, encoding, [offset for span in spans for offset in span])
    if offsets is None:
        return whole
    pairs = zip(offsets[::2], offsets[1::2], strict=True)
    return [Part(text[start:end], *pair) for (start, end), pair in zip(spans, pairs, strict=True)]


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for match in re.finditer(r"\r+\n|\r|\n|\f", text):
        if match[0] == "\f":
            if match.start() > start:
                yield _Line(text[start : match.start()], start)
            yield _Line("\f", match.start())
        else:
            yield _Line(text[start : match.start()], start)
        start = match.end()
    if start < len(text):
        yield _Line(text[start:], start)


def _numbered(lines: Sequence[_Line], length: int) -> list[tuple[int, int]]:
    """Return the documents of a file in which lines number them; what stands before the first is its."""
    starts = [line.start for line in lines if _NUMBERED.match(line.text)]
    if len(starts) < 2:
        return []
    ends = [*starts[1:], length]
    spans = list(zip(starts, ends, strict=True))
    if any(line.text.strip() and line.start < starts[0] for line in lines):
        spans[0] = (lines[0].start, spans[0][1])
    return spans


def _parted(lines: Sequence[_Line], length: int) -> list[tuple[int, int]]:
    """Return the stretches between separators that begin with a head each."""
    first = next((i for i, line in enumerate(lines) if not _parts(line)), None)
    if first is None or not _begins_head(lines, first):
        return []
    extracted = _EXTRACTED.match(lines[first].text) is not None
    starts, ends = [first], []
    for i in range(first + 1, len(lines)):
        is_apart = _parts(lines[i - 1])
        if _is_separator(lines[i]):
            after = next((j for j in range(i + 1, len(lines)) if not _parts(lines[j])), None)
            begins = after is not None and i > starts[-1] and _begins_head(lines, after)
            if after is not None and begins and _has_text(lines[starts[-1] : i]):
                ends.append(lines[i].start)
                starts.append(after)
        elif extracted and is_apart and i > starts[-1] and _EXTRACTED.match(lines[i].text):
            ends.append(lines[i].start)
            starts.append(i)
    return list(zip((lines[i].start for i in starts), [*ends, length], strict=True))


def _is_blank(line: _Line) -> bool:
    return not line.text.strip() and line.text != "\f"


def _is_separator(line: _Line) -> bool:
    return _SEPARATOR.match(line.text) is not None


def _parts(line: _Line) -> bool:
    return _is_blank(line) or _is_separator(line)


def _begins_head(lines: Sequence[_Line], at: int) -> bool:
    """Whether a head begins at a line: the label of an extractor, or a title's or a date's."""
    if _EXTRACTED.match(lines[at].text):
        return True
    label = label_of(lines[at].text)
    return (
        label is not None
        and label[0] != ""
        and bool({"title", "date"} & read_labels([line.text for line in lines[at : at + 20]]).values.keys())
    )


def _has_text(lines: Sequence[_Line]) -> bool:
    """Whether there is more than labels."""
    if _EXTRACTED.match(lines[0].text):
        return True
    texts = [line.text for line in lines]
    return any(text.strip() for text in texts[read_labels(texts).count :])


def _byte_offsets(text: str, data: bytes, encoding: str, offsets: Sequence[int]) -> list[int] | None:
    """Return where characters stand in the file; None if that cannot be told.

    Each follows a line's end or begins or ends the text. Line ends are single bytes in every encoding that
    has ASCII in it, so that the same number of them stands before it in the file, whatever was decoded.
    """
    if encoding in _WIDE:
        mark = _MARKS.get(encoding, 0) if data[:1] in (b"\xff", b"\xfe", b"\x00") else 0
        return [_width(text[:offset], _WIDE[encoding]) + mark for offset in offsets]
    if data.count(b"\n") != text.count("\n") or data.count(b"\r") != text.count("\r"):
        return None
    mark = len(b"\xef\xbb\xbf") if data.startswith(b"\xef\xbb\xbf") else 0
    found = []
    for offset in offsets:
        line = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
        ends = text.count("\n", 0, line) + text.count("\r", 0, line)
        start = _after_ends(data, ends) if ends else mark
        found.append(len(data) if offset == len(text) else start + _encoded(text[line:offset], encoding))
    return found


def _width(text: str, encoding: str) -> int:
    return len(text.encode(encoding, "surrogatepass"))


def _encoded(text: str, encoding: str) -> int:
    """Return the bytes before an offset on its line: none, or those of the text before a form feed."""
    return len(text.encode(encoding, "replace"))


def _after_ends(data: bytes, count: int) -> int:
    """Return the place after so many line feeds and carriage returns."""
    for number, match in enumerate(re.finditer(rb"[\r\n]", data), start=1):
        if number == count:
            return match.end()
    return len(data)
