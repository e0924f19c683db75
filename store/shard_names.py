"""Names of shards: the month of publication, and within a month that was split the lowest id."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from store.identifiers import DAY_SPAN, MONTH_SPAN, MONTHS

UNDATED = "undated"
SHARD_NAME = re.compile(r"(undated|\d{4}(?:-(?:0[1-9]|1[0-2]))?)(?:(?<=\d{4}-\d\d)-(\d\d)|\.([0-9a-f]{9}))?")


def month_name(id: int) -> str:
    """Return the name of the first shard of an id's month: 2024-11, 2024 (month unknown) or undated."""
    year, month = divmod(id // MONTH_SPAN, MONTHS)
    if year == 0:
        return UNDATED
    return f"{year:04}-{month:02}" if month else f"{year:04}"


def shard_name_at(start: int) -> str:
    """Return the name of the shard that starts at an id.

    2024-11 starts with its month, 2024-11-16 with that day, anything else with the place of the id in the
    month as nine hexadecimal digits: 2024-11.4a0000f3c.
    """
    month, offset = month_name(start), start % MONTH_SPAN
    if offset == 0:
        return month
    day, rest = divmod(offset, DAY_SPAN)
    return f"{month}-{day:02}" if rest == 0 and "-" in month else f"{month}.{offset:09x}"


@lru_cache(maxsize=4096)
def shard_start(name: str) -> int:
    """Return the lowest id that a shard may hold.

    Raises:
        ValueError: It is no name of a shard.
    """
    match = SHARD_NAME.fullmatch(name)
    if match is None:
        raise ValueError(f"not a shard: {name!r}")
    month, day, offset = match.groups()
    number = 0
    if month != UNDATED:
        year, _, of_year = month.partition("-")
        number = int(year) * MONTHS + int(of_year or 0)
    return number * MONTH_SPAN + (int(day) * DAY_SPAN if day else int(offset or "0", 16))


@dataclass(frozen=True, slots=True)
class Routes:
    """Which shard each id belongs to, as the folder stands now."""

    names: tuple[str, ...]
    """In the order of their ids."""
    starts: tuple[int, ...]
    """Their lowest ids."""

    def name_of(self, id: int) -> str:
        """Return the shard of an id; its month if there is none yet."""
        place = bisect_right(self.starts, id) - 1
        month = month_name(id)
        if place < 0 or month_name(self.starts[place]) != month:
            return month
        return self.names[place]

    def bounds(self, name: str) -> tuple[int, int]:
        """Return the lowest id of a shard and the one after its highest."""
        start = shard_start(name)
        end = (start // MONTH_SPAN + 1) * MONTH_SPAN
        place = bisect_right(self.starts, start)
        return start, min(end, self.starts[place]) if place < len(self.starts) else end

    def group(self, ids: Iterable[int]) -> dict[str, list[int]]:
        """Return ids by shard."""
        grouped: dict[str, list[int]] = {}
        for id in ids:
            grouped.setdefault(self.name_of(id), []).append(id)
        return grouped


def find_routes(names: Iterable[str]) -> Routes:
    """Return the routes to shards of these names."""
    ordered = sorted((shard_start(name), name) for name in names)
    return Routes(tuple(name for _, name in ordered), tuple(start for start, _ in ordered))


def cut_points(sizes: Iterable[tuple[int, int]], limit: int) -> list[int]:
    """Return where to cut a shard so that no piece is larger than a limit, if documents allow.

    A cut falls on the start of a day if the piece before it holds anything then, else on a document.

    Args:
        sizes: Ids in order, each with the size of its document in bytes.
        limit: The largest piece, in bytes.

    Returns:
        The lowest ids of the second and every further piece.
    """
    cuts: list[int] = []
    start = day = -1
    filled = of_day = 0
    for id, size in sizes:
        if id // DAY_SPAN != day:
            day, of_day = id // DAY_SPAN, 0
        if filled + size > limit and day * DAY_SPAN > start and of_day < filled:
            start, filled = day * DAY_SPAN, of_day
            cuts.append(start)
        if filled and filled + size > limit:
            start, filled, of_day = id, 0, 0
            cuts.append(start)
        filled += size
        of_day += size
    return cuts
