"""The reader of JSON: an article, lists of articles however nested, several values in a row, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.decoding import decode
from store.readers.failure import Failure
from store.readers.options import ReadOptions
from store.readers.records.byte_places import BytePlaces
from store.readers.records.json_values import Broken, Located, first_value, is_by_line, values, values_by_line
from store.readers.records.objects import at_path, find_objects, flattened, keys_of
from store.readers.records.record import Record, RecordFile
from store.readers.records.records import no_articles, read_records
from store.readers.records.tally import Tally, Trouble

NO_JSON = Trouble("is no JSON", "are no JSON")
_JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org')
_NOT_TEXT = b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"
"""White space, byte order marks and the zeros of UTF-16."""


class JsonReader:
    """Articles as JSON objects, whatever their keys are called."""

    name = "json"
    suffixes = frozenset({".json", ".jsonl", ".ndjson"})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data are JSON by their name and first character, or JSON with articles in it."""
        if data.lstrip(_NOT_TEXT)[:1] not in (b"{", b"["):
            return PurePath(path).suffix.lower() in (".jsonl", ".ndjson") and b"\n{" in data
        if _JSON_FEED.search(data):
            return False
        if PurePath(path).suffix.lower() in self.suffixes:
            return True
        try:
            first = first_value(decode(data, path).text)
        except ReadError:
            return False
        return any(True for _ in find_objects(first, {}))

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield the articles of a file.

        Raises:
            ReadError: It holds no JSON, no articles or no column that was told.
        """
        name = clean_line(path)
        decoded = decode(data, name)
        by_line = is_by_line(decoded.text, PurePath(path).suffix.lower())
        tally = Tally(path, name, "lines" if by_line else "objects")
        found = _Found(BytePlaces(data, decoded.text, decoded.encoding), options.columns, by_line)
        for item in values_by_line(decoded.text) if by_line else values(decoded.text):
            if isinstance(item, Broken):
                tally.add(NO_JSON, f"line {item.line}", item.reason)
            else:
                found.add(item)
        records = found.records()
        if not records:
            raise ReadError(tally.refusal(tally.count) or no_articles(name, found.keys))
        file = RecordFile(
            self.name,
            path,
            decoded.encoding,
            records,
            tally,
            guesses=decoded.guesses,
            warnings=decoded.warnings,
        )
        yield from read_records(file, options)


class _Found:
    """The records in the values of a file."""

    def __init__(self, places: BytePlaces, told: Mapping[str, str], by_line: bool) -> None:
        self._places, self._told, self._by_line = places, told, by_line
        self._records: list[Record] = []
        self._others: list[int] = []
        """Indexes of records that are objects beside articles and hold no text themselves."""
        self._direct = False
        """Whether a value is an article itself, so that its neighbours should be articles, too."""
        self.keys: list[str] = []
        """Keys of the first value that holds no articles."""

    def add(self, item: Located) -> None:
        """Take the objects of a value that are to be articles."""
        objects = list(find_objects(item.value, self._told)) or list(find_objects(item.value, {}))
        span = self._places.span(item.start, item.end)
        if objects:
            self._direct |= objects[0] is item.value
        else:
            self.keys = self.keys or keys_of(item.value)
            objects = [item.value] if isinstance(item.value, dict) else []
            self._others += range(len(self._records), len(self._records) + len(objects))
        for value in objects:
            place = f"line {item.line}" if self._by_line else f"object {len(self._records) + 1}"
            self._records.append(Record(self._values(value), *span, place))

    def records(self) -> list[Record]:
        """Return what was found."""
        others = set() if self._direct else set(self._others)
        return [record for number, record in enumerate(self._records) if number not in others]

    def _values(self, value: dict[str, Any]) -> dict[str, Any]:
        values = flattened(value)
        for name in self._told.values():
            if name not in values and (member := at_path(value, name)) is not None:
                values[name] = member
        return values
