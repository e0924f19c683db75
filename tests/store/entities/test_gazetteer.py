"""Tests of the gazetteer and of what builds it."""

from __future__ import annotations

import gzip
import time

import pytest

from store.entities.gazetteer import DATA, SECTIONS, fold, gazetteer, parse
from store.entities.training.build_gazetteer import country_names, render, sort_cities


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
    ("section", "names"),
    [
        ("country", "Azerbaijan;Japan;Paraguay;Norway;U.S.;Ivory Coast;Guinea-Bissau;Turkey"),
        ("region", "Central Asia;Caucasus;Karabakh;Middle East;Balkans;Texas;The Hague;Melanesia"),
        ("city", "Baku;Tokyo;Istanbul;Sao Paulo;New Delhi;London"),
        ("first", "Maria;Ahmed;Sergei;Hiroshi"),
        ("surname", "Smith;Johnson"),
    ],
)
def test_known_names(section: str, names: str) -> None:
    assert set(names.split(";")) <= getattr(gazetteer(), section)


def test_ordinary_words_are_no_places() -> None:
    names = gazetteer()
    for word in ("Of", "Most", "Police", "Summit", "Union", "Nice", "Reading"):
        assert word not in names.city | names.town


def test_names_of_the_sample_are_not_built_in() -> None:
    names = gazetteer()
    for word in ("Mammadov", "Elnur", "Masaki", "Azernews", "GUAM"):
        assert word not in names.city | names.town | names.region | names.country


def test_size_and_load_time() -> None:
    assert DATA.stat().st_size < 400_000
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        parse(gzip.decompress(DATA.read_bytes()).decode("utf-8"))
        best = min(best, time.process_time() - start)
    assert best < 0.06


def test_render_and_parse_agree_and_repeat() -> None:
    sections = {section: frozenset({section.title(), "Other"}) for section in SECTIONS}
    data = render(sections)
    assert data == render(dict(reversed(list(sections.items()))))
    read = parse(gzip.decompress(data).decode("utf-8"))
    assert read.country == {"Country", "Other"}
    assert read.surname == {"Surname", "Other"}


def test_parse_refuses_another_file() -> None:
    with pytest.raises(ValueError, match="sections"):
        parse("#country\nJapan")


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
