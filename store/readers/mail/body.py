"""The body of a mail: which of its parts are its text, and what is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.clean import clean_line
from store.errors import ReadError
from store.readers.mail.fields import base64_bytes, decode_declared, field_text
from store.readers.mail.text import text_paragraphs
from store.readers.markup import markup_paragraphs

if TYPE_CHECKING:
    from email.message import Message

_PAGE = re.compile(r"\s*<(?:!doctype html|html)\b", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_HEAD_OF_A_PAGE = 4096
_UUENCODED = re.compile(
    r"^begin [0-7]{3,4} ([^\r\n]+)\r?\n(?:[!-`][ -`]{0,61}\r?\n)+(?: ?\r?\n)?end[ \t]*\r?$", re.MULTILINE
)
"""A file inside a text, as it was sent before there were parts."""


@dataclass(slots=True)
class MailBody:
    """What is to be read of a mail, and how it was had."""

    unwrap: bool
    """Whether lines that were broken are joined."""
    paragraphs: list[str] = field(default_factory=list)
    encoding: str | None = None
    """Of the first part that is text."""
    controls: list[str] = field(default_factory=list)
    """The text as it came, to count what would have controlled the terminal."""
    guesses: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def read_body(message: Message, unwrap: bool) -> MailBody:
    """Return the body of a message: its plain text, or its HTML where there is none.

    Args:
        message: The message as the standard library parsed it.
        unwrap: Whether lines that were broken are joined.
    """
    body = MailBody(unwrap)
    body.paragraphs = _paragraphs(message, body)
    return body


def _paragraphs(part: Message, body: MailBody) -> list[str]:
    kind = part.get_content_type()
    if _is_attachment(part):
        _leave_out(part, body)
        return []
    if kind == "multipart/alternative" and part.is_multipart():
        return _alternative(_children(part), body)
    if part.is_multipart():
        found: list[str] = []
        for child in _children(part):
            if kind == "message/rfc822":
                found.append(field_text(str(child.get("Subject") or "")))
            found += _paragraphs(child, body)
        return found
    return _text(part, kind == "text/html", body)


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if not isinstance(child, str)] if isinstance(payload, list) else []


def _alternative(parts: list[Message], body: MailBody) -> list[str]:
    """Return the paragraphs of the simplest of several forms of one text that holds any."""
    ranks = {"text/plain": 0, "text/html": 1}
    found: list[str] = []
    for part in sorted(parts, key=lambda part: ranks.get(part.get_content_type(), 2)):
        if not found:
            found = _paragraphs(part, body)
            continue
        for inner in part.walk():
            if inner is not part and _is_attachment(inner):
                _leave_out(inner, body)
    return found


def _is_attachment(part: Message) -> bool:
    """Whether a part is a file of its own, not something to read."""
    kind = part.get_content_type()
    disposition = str(part.get("Content-Disposition") or "").strip().lower()
    if disposition.startswith("attachment"):
        return True
    if kind.startswith("multipart/") or part.is_multipart():
        return False
    return kind not in ("text/plain", "text/html", "message/rfc822", "message/delivery-status")


def _leave_out(part: Message, body: MailBody) -> None:
    name = clean_line(field_text(str(part.get_filename() or ""))) or part.get_content_type()
    body.warnings.append(f"An attachment is left out: {name}.")


def _text(part: Message, is_html: bool, body: MailBody) -> list[str]:
    data = _bytes(part)
    declared = part.get_content_charset()
    if is_html and declared is None:
        meta = _META_CHARSET.search(data, 0, _HEAD_OF_A_PAGE)
        declared = meta[1].decode("ascii", "replace") if meta else None
    try:
        decoded = decode_declared(data, "part", declared)
    except ReadError:
        body.warnings.append("A part of the message that should be text is binary data and is left out.")
        return []
    if not decoded.text.strip():
        return []
    body.encoding = body.encoding or decoded.encoding
    body.guesses += (guess for guess in decoded.guesses if guess not in body.guesses)
    body.warnings += decoded.warnings
    body.controls.append(decoded.text)
    if is_html or _PAGE.match(decoded.text):
        return markup_paragraphs(decoded.text)
    for file in _UUENCODED.finditer(decoded.text):
        body.warnings.append(f"An attachment is left out: {clean_line(file[1])}.")
    return text_paragraphs(
        _UUENCODED.sub("", decoded.text),
        flowed=_parameter(part, "format") == "flowed",
        delsp=_parameter(part, "delsp") == "yes",
        unwrap=body.unwrap,
    )


def _bytes(part: Message) -> bytes:
    """Return the content of a part without its transfer encoding."""
    if str(part.get("Content-Transfer-Encoding") or "").strip().lower() == "base64":
        return base64_bytes(str(part.get_payload()).encode("utf-8", "surrogateescape"))
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _parameter(part: Message, name: str) -> str:
    value = part.get_param(name)
    return value.strip().lower() if isinstance(value, str) else ""
