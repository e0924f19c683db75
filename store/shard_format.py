"""How a shard is written: JSON of TinyDB's tables, one document a line, found again by its bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

FORMAT = 1
"""Number of the file format, kept in the table `meta` of every file."""

DAMAGE = (OSError, ValueError, AttributeError, TypeError, RecursionError)
"""What reading a file that is no TinyDB file of ours may raise."""

Document = dict[str, Any]
Table = dict[int, Mapping[str, Any]]
"""Documents by id, some of them still as their lines have them."""
Span = tuple[int, int]
"""First byte of a document's line and its length in bytes."""

_HEAD = b'{"_default":{'
_END = b"},"


class EncodedDocument(MutableMapping[str, Any]):
    """A document as its line has it, decoded when it is looked into.

    So a shard can be read and written again for the sake of one document without parsing the others.
    """

    __slots__ = ("_decoded", "_encoded")

    def __init__(self, encoded: bytes) -> None:
        """Wrap a line.

        Args:
            encoded: JSON in UTF-8, without a line break.
        """
        self._encoded: bytes | None = encoded
        self._decoded: Document | None = None

    @property
    def encoded(self) -> bytes:
        """The document as one line of JSON in UTF-8."""
        if self._encoded is None:
            self._encoded = encode_document(self.document()).encode()
        return self._encoded

    def document(self) -> Document:
        """Return the document itself, parsed.

        Raises:
            ValueError: The line is damaged.
        """
        if self._decoded is None:
            decoded = json.loads(self._encoded or b"")
            if not isinstance(decoded, dict):
                raise ValueError("a document is no object")
            self._decoded = decoded
        return self._decoded

    def __getitem__(self, key: str) -> Any:
        return self.document()[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.document()[key] = value
        self._encoded = None

    def __delitem__(self, key: str) -> None:
        del self.document()[key]
        self._encoded = None

    def __iter__(self) -> Iterator[str]:
        return iter(self.document())

    def __len__(self) -> int:
        return len(self.document())


def decoded(document: Mapping[str, Any]) -> Document:
    """Return a document parsed."""
    return document.document() if isinstance(document, EncodedDocument) else dict(document)


def encode_tables(tables: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> bytes:
    """Return TinyDB's tables as JSON in UTF-8 with one document a line."""
    parts = []
    for name, table in tables.items():
        lines = b",\n".join(b'"%b":%b' % (_key(key), encoded(body)) for key, body in table.items())
        parts.append(b"%b:{\n%b\n}" % (json.dumps(name).encode(), lines))
    return b"{" + b",\n".join(parts) + b"}\n"


def encoded(document: Mapping[str, Any]) -> bytes:
    """Return a document as one line of JSON in UTF-8."""
    if isinstance(document, EncodedDocument):
        return document.encoded
    return encode_document(dict(document)).encode()


def encode_document(document: Document) -> str:
    """Return a document as one line of JSON."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def decode_tables(data: bytes) -> dict[str, dict[str, Mapping[str, Any]]]:
    """Return TinyDB's tables; documents of the default table stay encoded if each has a line.

    Raises:
        ValueError: It is no JSON.
    """
    lines = data.split(b"\n")
    try:
        end = lines.index(_END, 1) if lines[0] == _HEAD else 0
        documents = _documents(lines[1:end]) if end else None
    except ValueError:
        documents = None
    if documents is None:
        tables: dict[str, dict[str, Mapping[str, Any]]] = json.loads(data)
        return tables
    others = json.loads(b"{" + b"\n".join(lines[end + 1 :]))
    return {"_default": documents, **others}


def _documents(lines: list[bytes]) -> dict[str, Mapping[str, Any]] | None:
    """Return the documents of lines `"id":{…},`, or None if one has another shape."""
    if lines == [b""]:
        return {}
    documents: dict[str, Mapping[str, Any]] = {}
    last = len(lines) - 1
    for number, line in enumerate(lines):
        key, colon, body = line.partition(b":")
        if number < last:
            if body[-2:] != b"},":
                return None
            body = body[:-1]
        if not (colon and body[:1] == b"{" and body[-1:] == b"}" and key[1:-1].isdigit()):
            return None
        documents[key[1:-1].decode()] = EncodedDocument(body)
    return documents


def document_spans(data: bytes) -> dict[int, Span]:
    """Return where each document of a shard lies, by id; empty if the lines are not ours."""
    spans: dict[int, Span] = {}
    if not data.startswith(_HEAD + b"\n"):
        return spans
    start = data.index(b"\n") + 1
    while data[start : start + 1] == b'"':
        end = data.index(b"\n", start)
        key = data[start + 1 : data.index(b'"', start + 1)]
        spans[int(key)] = (start, end - start)
        start = end + 1
    return spans


def decode_line(line: bytes, id: int) -> Document | None:
    """Return the document on a line of a shard, or None if it is not that of this id."""
    key = b'"%d":' % id
    if not line.startswith(key):
        return None
    try:
        document = json.loads(line[len(key) :].rstrip(b",\n"))
    except ValueError:
        return None
    return document if isinstance(document, dict) else None


def meta(kind: str) -> Document:
    """Return the document that says what a file is."""
    return {"kind": kind, "format": FORMAT}


def _key(key: object) -> bytes:
    return json.dumps(str(key))[1:-1].encode()
