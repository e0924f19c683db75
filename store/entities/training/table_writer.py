"""Writes tables that are mapped into memory."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from store.atomic import write_atomically
from store.entities.mapped_table import BUCKETS, HEAD, LOW, MAGIC


def write_table(path: Path, rows: Mapping[int, bytes], width: int, facts: Mapping[str, Any]) -> None:
    """Write a table.

    Args:
        path: The file.
        rows: The bytes of each row by the key of its name.
        width: How many they are.
        facts: What else belongs to it, as JSON.
    """
    keys = sorted(rows)
    starts = [0] * (BUCKETS + 1)
    for key in keys:
        starts[(key >> 16) + 1] += 1
    for bucket in range(BUCKETS):
        starts[bucket + 1] += starts[bucket]
    told = json.dumps(facts, sort_keys=True).encode()
    told += b" " * (-(len(told) + HEAD.size) % 4)
    body = b"".join(
        (
            told,
            struct.pack(f"<{BUCKETS + 1}I", *starts),
            struct.pack(f"<{len(keys)}H", *(key & LOW for key in keys)),
            *(rows[key] for key in keys),
        )
    )
    write_atomically(path, HEAD.pack(MAGIC, zlib.crc32(body), len(told), len(keys), width) + body)
