"""Tests of the gazetteer and of what builds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.entities import gazetteer as flags
from store.entities.gazetteer import Gazetteer, fold, gazetteer
from store.entities.training.build_gazetteer import country_names, sort_cities, write
from store.errors import DamageError


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("São Paulo", "Sao Paulo"),
        ("Łódź", "Lodz"),
        ("Şuşa", "Susa"),
        ("N’Djamena", "N'Djamena"),
        ("Baku", "Baku"),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("flag", "names"),
    [
        (flags.COUNTRY, "Azerbaijan;Japan;Paraguay;Norway;U.S.;Ivory Coast;Guinea-Bissau;Turkey"),
        (flags.REGION, "Central Asia;Caucasus;Karabakh;Middle East;Balkans;Texas;The Hague;Melanesia"),
        (flags.CITY, "Baku;Tokyo;Istanbul;Sao Paulo;New Delhi;London"),
        (flags.FIRST_NAME, "Maria;Ahmed;Sergei;Hiroshi"),
        (flags.SURNAME, "Smith;Johnson"),
        (flags.ORGANISATION, "NATO;European Union"),
        (flags.EVENT, "Ramadan"),
    ],
)
def test_known_names(flag: int, names: str) -> None:
    for name in names.split(";"):
        assert gazetteer().flags(name) & flag, name


def test_the_longest_name_that_begins_with_a_word() -> None:
    assert gazetteer().longest("Guinea-Bissau") == 1
    assert gazetteer().longest("Papua") >= 3
    assert gazetteer().longest("Zxqw") == 0


def test_ordinary_words_are_no_places() -> None:
    for word in ("Of", "Most", "Police", "Summit", "Union", "Reading"):
        assert not gazetteer().flags(word) & (flags.CITY | flags.TOWN)


def test_names_of_the_sample_are_not_built_in() -> None:
    for word in ("Mammadov", "Elnur", "Masaki", "Azernews", "GUAM"):
        assert not gazetteer().flags(word) & (flags.CITY | flags.TOWN | flags.REGION | flags.COUNTRY)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    named = {"Baku": flags.CITY, "Gulf of Aden": flags.REGION, "Ada": flags.FIRST_NAME | flags.SURNAME}
    write(tmp_path / "names", named)
    names = Gazetteer(tmp_path / "names")
    assert {name: names.flags(name) for name in named} == named
    assert names.longest("Gulf") == 3
    assert names.flags("Gulf") == 0
    first = (tmp_path / "names").read_bytes()
    write(tmp_path / "names", dict(reversed(list(named.items()))))
    assert (tmp_path / "names").read_bytes() == first


@pytest.mark.parametrize("damage", [b"", b"dateline", b"x"])
def test_another_file_is_refused(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "names"
    write(path, {"Baku": flags.CITY})
    path.write_bytes(damage if len(damage) != 1 else path.read_bytes()[:-1] + damage)
    with pytest.raises(DamageError, match="names"):
        Gazetteer(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DamageError, match="cannot be read"):
        Gazetteer(tmp_path / "names")


def test_country_names() -> None:
    pairs = [
        ("HK", "Hong Kong SAR China"),
        ("MM", "Myanmar (Burma)"),
        ("TT", "Trinidad & Tobago"),
        ("001", "world"),
    ]
    names = set(country_names(pairs))
    assert {"Hong Kong", "Myanmar", "Trinidad and Tobago"} <= names
    assert "world" not in names


def test_sort_cities() -> None:
    cities = [("Łódź", 700_000), ("Houston", 2_000_000), ("Jackson", 160_000), ("Of", 500_000)]
    cities.append(("Sumqayıt", 50_000))
    sure, doubtful = sort_cities(cities, frozenset({"Houston", "Jackson"}))
    assert sure == {"Lodz", "Houston"}
    assert doubtful == {"Sumqayit"}
