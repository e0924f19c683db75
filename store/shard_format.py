"""How a shard is written: JSON of TinyDB's tables, one document a line, found again by its bytes."""

from __future__ import annotations

import json
from typing import Any

FORMAT = 1
"""Number of the file format, kept in the table `meta` of every file."""

DAMAGE = (OSError, ValueError, AttributeError, TypeError, RecursionError)
"""What reading a file that is no TinyDB file of ours may raise."""

Document = dict[str, Any]
Span = tuple[int, int]
"""First byte of a document's line and its length in bytes."""


def encode_tables(tables: dict[str, dict[str, Document]]) -> bytes:
    """Return TinyDB's tables as JSON in UTF-8 with one document a line."""
    parts = []
    for name, table in tables.items():
        lines = ",\n".join(f"{json.dumps(str(key))}:{encode_document(body)}" for key, body in table.items())
        parts.append(f"{json.dumps(name)}:{{\n{lines}\n}}")
    return ("{" + ",\n".join(parts) + "}\n").encode()


def encode_document(document: Document) -> str:
    """Return a document as one line of JSON."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def document_spans(data: bytes) -> dict[int, Span]:
    """Return where each document of a shard lies, by id; empty if the lines are not ours."""
    spans: dict[int, Span] = {}
    if not data.startswith(b'{"_default":{\n'):
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
