"""How a shard is written: JSON of TinyDB's tables, one document a line, found again by its bytes."""

from __future__ import annotations

import json
import re
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

_HEAD = b'{"_default":{\n'
_END = b"\n},\n"
_LINE = re.compile(rb'^"(\d+)":(\{[^\n]*\}),?$', re.MULTILINE)


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
    documents = _documents(data)
    if documents is None:
        tables: dict[str, dict[str, Mapping[str, Any]]] = json.loads(data)
        return tables
    others = json.loads(b"{" + data[data.index(_END) + len(_END) :])
    return {"_default": documents, **others}


def find_document(data: bytes, id: int) -> Document | None:
    """Return one document of a shard with a line for each, the others not looked at; None if it is not there.

    Raises:
        ValueError: Its line is damaged.
    """
    end = data.find(_END)
    start = data.find(b'\n"%d":' % id, 0, end) + 1
    if not start:
        return None
    document = decode_line(data[start : data.index(b"\n", start)], id)
    if document is None:
        raise ValueError("a document is no object")
    return document


def has_lines(data: bytes) -> bool:
    """Return whether a shard begins and ends its documents as this program does."""
    return data.startswith(_HEAD) and _END in data


def _documents(data: bytes) -> dict[str, Mapping[str, Any]] | None:
    """Return the documents of lines `"id":{…},`, or None if a line has another shape."""
    if not has_lines(data):
        return None
    block = data[len(_HEAD) : data.index(_END)]
    if not block:
        return {}
    found = _LINE.findall(block)
    commas = len(found) - 1
    if block.count(b"\n") != commas or block.count(b"},\n") != commas or block.endswith(b","):
        return None
    return {key.decode(): EncodedDocument(body) for key, body in found}


def document_spans(data: bytes) -> dict[int, Span]:
    """Return where each document of a shard lies, by id; empty if the lines are not ours."""
    spans: dict[int, Span] = {}
    if not data.startswith(_HEAD):
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
    text = str(key)
    return text.encode() if text.isdigit() else json.dumps(text)[1:-1].encode()
