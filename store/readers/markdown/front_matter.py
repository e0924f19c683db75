"""Front matter: the fields before a Markdown text, as YAML, TOML or JSON, each value as it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

_FENCE = re.compile(r"\s*(---|\+\+\+|;;;)[ \t]*\n")
_FIELD = re.compile(r"([A-Za-z_][\w.-]{0,40})[ \t]*:(?:[ \t]+(.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_ENTRY = re.compile(r"([^\W\d][\w.-]{0,40})[ \t]*=[ \t]*([^#\n]*[^#\s])", re.MULTILINE)
_QUOTED = re.compile(r"(['\"])(.*)\1")
_EMPTY = ("", "~", "null")
_LONGEST = 100_000
"""Characters of front matter that are parsed as YAML, TOML or JSON; beyond it is no front matter."""
_MOST_NAMES = 50


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields before a text."""

    fields: Mapping[str, Any]
    """Each value under the small letters of its key, `pubDate` and `pub_date` alike."""
    body: str
    """The text after them."""
    warnings: tuple[str, ...] = ()
    """What is wrong with them, a sentence each."""

    def value(self, *keys: str) -> str | None:
        """Return the first value that is a single one and not empty, of the keys in this order."""
        for key in keys:
            value = self.fields.get(key)
            if isinstance(value, str) and value.strip().lower() not in _EMPTY:
                return value.strip()
        return None

    def names(self, *keys: str) -> list[str]:
        """Return the names under the first of the keys that has any: one, a list, or a list of records."""
        for key in keys:
            names = _names(self.fields.get(key))
            if names:
                return names
        return []


def split_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of a text and what follows it, or None if there is none.

    Args:
        text: A whole text, with newlines between its lines.
    """
    fence = _FENCE.match(text)
    if fence is None:
        return _json(text)
    mark = fence[1]
    closing = re.compile(rf"^(?:{re.escape(mark)}{'|[.]{3}' if mark == '---' else ''})[ \t]*$", re.MULTILINE)
    end = closing.search(text, fence.end(), fence.end() + _LONGEST)
    if end is None:
        return None
    block, body = text[fence.end() : end.start()], text[end.end() :]
    if not block.strip():
        return FrontMatter({}, body)
    if mark == "---":
        return _yaml(block, body)
    return _toml(block, body) if mark == "+++" else _json(block, body)


def _yaml(block: str, body: str) -> FrontMatter | None:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # neither makes anything but text of a value
    try:
        fields = yaml.load(block, loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        fields = _line_by_line(block)
        if not fields:
            return None
        warning = "The front matter is not valid YAML: its lines were read one by one."
        return FrontMatter(_by_key(fields), body, (warning,))
    return FrontMatter(_by_key(fields), body) if isinstance(fields, dict) else None


def _toml(block: str, body: str) -> FrontMatter | None:
    import tomllib

    written = dict(_ENTRY.findall(block))
    try:
        fields = tomllib.loads(block)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        if not written:
            return None
        warning = "The front matter is not valid TOML: its lines were read one by one."
        return FrontMatter(
            _by_key({key: _unquoted(value) for key, value in written.items()}), body, (warning,)
        )
    for key, value in fields.items():
        if isinstance(value, (datetime, date, time)):
            fields[key] = written.get(key, value.isoformat())
    return FrontMatter(_by_key(fields), body)


def _json(text: str, body: str | None = None) -> FrontMatter | None:
    start = len(text) - len(text.lstrip())
    if not text.startswith("{", start):
        return None
    try:
        fields, end = json.JSONDecoder(strict=False).raw_decode(text[: start + _LONGEST], start)
    except (ValueError, RecursionError):
        return None
    return FrontMatter(_by_key(fields), text[end:] if body is None else body)


def _by_key(fields: Mapping[Any, Any]) -> dict[str, Any]:
    """Return the fields under the small letters of their keys, numbers as text; the first of two wins."""
    found: dict[str, Any] = {}
    for key, value in fields.items():
        plain = isinstance(value, (int, float)) and not isinstance(value, bool)
        found.setdefault(re.sub(r"[\W_]", "", str(key).lower()), str(value) if plain else value)
    return found


def _line_by_line(block: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    key = None
    for line in block.split("\n"):
        field, item = _FIELD.fullmatch(line), _ITEM.fullmatch(line)
        if field:
            key = field[1]
            fields[key] = _unquoted(field[2] or "")
        elif item and key and not isinstance(fields[key], str):
            fields[key].append(_unquoted(item[1]))
        elif item and key and not fields[key]:
            fields[key] = [_unquoted(item[1])]
        elif line[:1] in (" ", "\t") and line.strip() and key and isinstance(fields[key], str):
            fields[key] = f"{fields[key]} {line.strip()}".strip()
    return fields


def _unquoted(value: str) -> str:
    value = value.strip()
    quoted = _QUOTED.fullmatch(value)
    return quoted[2] if quoted else value


def _names(value: object, depth: int = 0) -> list[str]:
    if isinstance(value, str):
        return [] if value.strip().lower() in _EMPTY else [value.strip()]
    if isinstance(value, Mapping):
        found = next((value[key] for key in ("name", "title", "display_name", "id") if key in value), None)
        return _names(found, depth + 1) if depth < 2 else []
    if isinstance(value, Sequence) and depth < 2:
        return [name for part in value[:_MOST_NAMES] for name in _names(part, depth + 1)]
    return []
