"""Tests of the parts of a person's name."""

from __future__ import annotations

import pytest

from store.entities.person_names import compatible, parse, same_first_name


@pytest.mark.parametrize(
    ("key", "words", "generation"),
    [
        ("president bush", "bush", ""),
        ("prime minister dr. ana quort", "ana quort", ""),
        ("u.s. president donald trump", "donald trump", ""),
        ("martin luther king jr.", "martin luther king", "jr"),
        ("ana quort, phd", "ana quort", ""),
        ("j.k. rowling", "j k rowling", ""),
        ("bashar al assad", "bashar al-assad", ""),
        ("abdel fattah el-sissi", "abdel fattah al-sissi", ""),
        ("al gore", "al gore", ""),
        ("stephen king", "stephen king", ""),
        ("home secretary", "home secretary", ""),
        (".", ".", ""),
    ],
)
def test_words(key: str, words: str, generation: str) -> None:
    name = parse(key)
    assert (" ".join(name.words), name.generation) == (words, generation)


@pytest.mark.parametrize(
    ("key", "families"),
    [
        ("vincent van gogh", {"vangogh", "gogh"}),
        ("ursula von der leyen", {"vonderleyen", "leyen", "derleyen"}),
        ("mohammed bin salman", {"binsalman"}),
        ("maria rangel dos reis", {"dosreis", "reis", "rangeldosreis"}),
        ("bashar al-assad", {"alassad", "assad"}),
        ("camilla parker-bowles", {"parkerbowles"}),
        ("quort", set()),
    ],
)
def test_family_names(key: str, families: set[str]) -> None:
    assert set(parse(key).family_names) == families


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("john f. kennedy", "john kennedy", True),
        ("john f. kennedy", "john fitzgerald kennedy", True),
        ("george w. bush", "george h. w. bush", False),
        ("sam quort jr.", "sam quort", False),
        ("mr. sam quort", "mrs. sam quort", False),
        ("gabriel jose garcia marquez", "gabriel garcia marquez", True),
    ],
)
def test_compatible(one: str, other: str, expected: bool) -> None:
    assert compatible(parse(one), parse(other)) is expected
    assert compatible(parse(other), parse(one)) is expected


def test_first_names() -> None:
    assert same_first_name("bill", "william")
    assert same_first_name("j", "joanne")
    assert same_first_name("cres", "creswell")
    assert same_first_name("muhammad", "mohamed")
    assert not same_first_name("maria", "mario")
    assert not same_first_name("ana", "anaïs")
