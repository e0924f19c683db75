"""The reader of mailboxes: many messages in one file, each after a line that starts with "From "."""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.mail.message import read_message
from store.readers.options import ReadOptions

_SEPARATOR = re.compile(
    rb"From (?=[^\r\n]*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)(?=[^\r\n]*\b\d{4}\b)"
    rb"[^\r\n]*\b\d{1,2}:\d\d\b[^\r\n]*(\r?\n|\Z)"
)
_FIELD = re.compile(rb">?[!-9;-~]+[ \t]*:|>From ")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_BLANKS = b"\r\n"
_MARK = b"\xef\xbb\xbf"


class MboxReader:
    """Mailboxes of the mboxo and mboxrd kinds, as mail programs and list archives write them."""

    name = "mbox"
    suffixes = frozenset({".mbox", ".mbx", ""})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data start with a separator that has a date in it, and a field follows."""
        first = _SEPARATOR.match(data, _first(data))
        return first is not None and _FIELD.match(data, first.end()) is not None

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield an article a message.

        Raises:
            ReadError: Not one message can be read.
        """
        first_failure: Failure | None = None
        found = False
        for start, end in _messages(data):
            name = f"The message at byte {start} of {clean_line(path)}"
            try:
                article = _read(data[start:end], Draft(self.name, path, "utf-8", start, end), name, options)
            except ReadError as error:
                failure = Failure(path, str(error))
                first_failure = first_failure or failure
                yield failure
            else:
                found = True
                yield article
        if not found and first_failure:
            raise ReadError(f"{clean_line(path)} holds no message that can be read. {first_failure.reason}")


def _read(message: bytes, draft: Draft, name: str, options: ReadOptions) -> Article:
    if not _FIELD.match(message):
        raise ReadError(f"{name} {'has no header' if message.strip() else 'is empty'}.")
    return read_message(_QUOTED.sub(rb"\1", message), draft, name, options)


def _first(data: bytes) -> int:
    """Return where the first line with anything in it starts."""
    start = len(_MARK) if data.startswith(_MARK) else 0
    return start + len(data[start : start + 100]) - len(data[start : start + 100].lstrip(_BLANKS))


def _messages(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each message starts and ends; the separators and the blank line after it are left out."""
    separator = _SEPARATOR.match(data, _first(data))
    while separator:
        start = separator.end()
        separator = _next_separator(data, start)
        end = separator.start() if separator else len(data)
        for blank in (b"\r\n\r\n", b"\n\n"):
            if data.endswith(blank, start, end):
                end -= len(blank) // 2
                break
        yield start, max(start, end)


def _next_separator(data: bytes, start: int) -> re.Match[bytes] | None:
    at = start
    while (at := data.find(b"From ", at)) >= 0:
        follows = at == start or data.endswith((b"\n\n", b"\n\r\n"), start - 1, at)
        separator = _SEPARATOR.match(data, at) if follows else None
        if separator:
            return separator
        at += 1
    return None
