"""The reader of mail and news: one message a file, as maildirs, MH folders and news spools hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.mail.body import read_body
from store.readers.mail.fields import author, field_text, link, list_name
from store.readers.options import ReadOptions

_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:")
_LINE = re.compile(rb"([^\r\n]*)(\r\n|\r|\n|\Z)")
_LONGEST_HEADER = 100_000
_TELLING = frozenset({b"from", b"subject", b"message-id", b"received"})
"""Fields of which a message has at least one."""
_WELL_KNOWN = _TELLING | {
    b"to", b"cc", b"date", b"mime-version", b"content-type", b"newsgroups", b"path", b"return-path",
    b"sender", b"reply-to", b"delivered-to", b"list-id", b"organization", b"references", b"in-reply-to",
    b"lines", b"xref", b"content-transfer-encoding", b"dkim-signature", b"x-mailer", b"user-agent",
    b"envelope-to",
}  # fmt: skip
_FEWEST_FIELDS = 2
_MARK = b"\xef\xbb\xbf"
_LINKS = ("archived-at", "x-url", "x-rss-url")


class MailReader:
    """Messages as RFC 5322 and RFC 5536 have them."""

    name = "mail"
    suffixes = frozenset({".eml", ".mail", ""})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data start with the header of a message, of fields that only messages have."""
        return starts_with_header(data, may_end=PurePath(path).suffix.lower() == ".eml")

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield the article of a message.

        Raises:
            ReadError: There is neither a subject nor any text.
        """
        yield read_message(data, Draft(self.name, path, "utf-8", 0, len(data)), clean_line(path), options)


def starts_with_header(data: bytes, *, may_end: bool = False) -> bool:
    """Return whether data start with lines that are all fields of a message, and a blank one after them.

    Args:
        data: The data.
        may_end: Whether they may end with the header.
    """
    at = len(_MARK) if data.startswith(_MARK) else 0
    names: set[bytes] = set()
    while at < min(len(data), _LONGEST_HEADER):
        line = _LINE.match(data, at)
        if line is None or not line[1].strip():
            break
        field = _FIELD.match(line[1])
        if field:
            names.add(field[1].lower())
        elif not names or line[1][:1] not in b" \t":
            return False
        at = line.end()
    ends = at >= len(data)
    known = len(names & _WELL_KNOWN)
    return known >= _FEWEST_FIELDS and bool(names & _TELLING) and (may_end or not ends)


def read_message(data: bytes, draft: Draft, name: str, options: ReadOptions) -> Article:
    """Return the article that a message is.

    Args:
        data: The message and nothing else.
        draft: Where it comes from; it is filled.
        name: What to call the message in an error.
        options: How it is to be read.

    Raises:
        ReadError: There is neither a subject nor any text, or parts are in parts without end.
    """
    from email import message_from_bytes, policy

    try:
        # the newer policies parse every address and raise on some that are broken
        message = message_from_bytes(data.removeprefix(_MARK), policy=policy.compat32)
        body = read_body(message, options.unwrap)
    except RecursionError:
        raise ReadError(f"{name} cannot be read: its parts are nested too deep.") from None
    charset = message.get_content_charset() or body.encoding
    fields: dict[str, str] = {}
    for field, value in message.raw_items():
        fields.setdefault(field.lower(), str(value))
    draft.title = field_text(fields.get("subject", ""), charset)
    draft.put_date(field_text(fields.get("date", ""), charset), options.dayfirst)
    draft.byline = author(fields["from"], charset) if fields.get("from", "").strip() else None
    draft.source = _source(fields, charset)
    draft.url = next(filter(None, (link(fields.get(field, "")) for field in _LINKS)), None)
    draft.language = field_text(fields.get("content-language", ""), charset)
    draft.paragraphs = body.paragraphs
    draft.encoding = body.encoding or "utf-8"
    draft.guesses += body.guesses
    draft.warnings += body.warnings
    draft.note_controls("\n".join(body.controls))
    if not clean_line(draft.title) and not any(map(clean_line, body.paragraphs)):
        raise ReadError(f"{name} holds neither a subject nor text.")
    return draft.article()


def _source(fields: dict[str, str], charset: str | None) -> str | None:
    """Return where a message was published: its list, its newsgroups, or the organisation of its author."""
    if fields.get("list-id", "").strip():
        return list_name(fields["list-id"], charset)
    groups = fields.get("newsgroups", "")
    if groups.strip():
        return ", ".join(filter(None, (group.strip() for group in groups.split(","))))
    return field_text(fields.get("organization") or fields.get("organisation") or "", charset).strip() or None
