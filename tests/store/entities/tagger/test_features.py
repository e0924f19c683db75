"""Tests of the features: the same ones whether they are numbered or weighed, however they are remembered."""

from __future__ import annotations

from store.entities.gazetteer import gazetteer
from store.entities.mapped_table import name_key
from store.entities.rules import RuleEngine
from store.entities.tagger.candidates import candidates
from store.entities.tagger.document_flags import AFTER_TITLE, LAST, LOWER, MIDDLE, document_flags
from store.entities.tagger.features import Features
from store.entities.tagger.word_facts import word_facts

TEXT = (
    "President Ana Quort of the Bank of Zembla met Boeing 737 crews in Baku.\n\n"
    "Ms. Quort said the bank and the Loss and Damage Fund agree. Rain fell in May."
)


def worths(text: str, features: Features[tuple[int, ...]]) -> list[tuple[int, ...]]:
    page, case, found = RuleEngine().read(text)
    return features.worths(page, case, candidates(page), found)


def numbered() -> Features[tuple[int, ...]]:
    return Features(lambda names: tuple(map(name_key, names)), gazetteer())


def test_a_sum_has_room_for_all_features() -> None:
    assert all(60 < len(worth) < 255 for worth in worths(TEXT, numbered()))


def test_what_is_remembered_changes_nothing() -> None:
    features = numbered()
    first = worths(TEXT, features)
    worths("Other words stand Here. " * 5, features)
    assert worths(TEXT, features) == first == worths(TEXT, numbered())


def test_sums_of_weights_are_the_sums_of_the_features() -> None:
    weighed = Features(lambda names: sum(name_key(name) % 1000 + 1 for name in names), gazetteer())
    page, case, found = RuleEngine().read(TEXT)
    chosen = candidates(page)
    sums = weighed.worths(page, case, chosen, found)
    assert sums == [sum(key % 1000 + 1 for key in keys) for keys in worths(TEXT, numbered())]


def test_candidates() -> None:
    page = RuleEngine().page(TEXT)
    chosen = candidates(page)
    stretches = [" ".join(page.words[first:last]) for first, last in chosen.segments]
    assert stretches[0] == "President Ana Quort of the Bank of Zembla met Boeing 737 crews in Baku"
    assert stretches[1].startswith("Ms. Quort")
    assert "the Loss and Damage Fund agree" not in stretches
    assert all(page.words[first][0].isupper() for first, _ in chosen.runs)


def test_lower_case_has_no_candidates() -> None:
    page = RuleEngine().page(TEXT.lower())
    assert candidates(page).segments == []


def test_document_flags() -> None:
    page = RuleEngine().page(TEXT)
    flags = document_flags(page, candidates(page).runs)
    assert flags["Quort"] & LAST
    assert flags["Quort"] & AFTER_TITLE
    assert flags["Bank"] & LOWER
    assert flags["Baku"] & MIDDLE
    assert not flags["Rain"] & MIDDLE


def test_word_facts() -> None:
    facts = word_facts(3, "COP29", 0, gazetteer())
    assert (facts.number, facts.word, facts.lower, facts.shape, facts.frame) == (
        3,
        "COP00",
        "cop00",
        "Xd",
        "XXXd5",
    )
    assert word_facts(0, "the", 0, gazetteer()).skeleton == "the"
    assert word_facts(0, "Zembla", 1, gazetteer()).skeleton == "Xx"
