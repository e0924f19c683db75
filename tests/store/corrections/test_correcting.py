"""Corrections made through the library: here and everywhere, undone and done again, across restarts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from store.corrections import sentence
from store.errors import LibraryError
from store.library import Library
from tests.store.conftest import OpenLibrary
from tests.store.corrections.conftest import FIRST, SECOND, THIRD, id_of, mention_of, names, read
from tests.store.making import assert_in_step

MINISTRY = "Ministry of Foreign Affairs"

EVERYWHERE: dict[str, tuple[Callable[[Library], Any], dict[tuple[str, str], int]]] = {
    "Hid “Baku” everywhere": (lambda library: library.hide_entity("LOC", "Baku"), {("LOC", "Baku"): 0}),
    "Changed “Baku” from LOC to ORG everywhere": (
        lambda library: library.change_type("LOC", "Baku", "ORG"),
        {("LOC", "Baku"): 0, ("ORG", "Baku"): 3},
    ),
    "Added “Sumgait” as LOC everywhere": (
        lambda library: library.add_entity("Sumgait", "LOC"),
        {("LOC", "Sumgait"): 3},
    ),
    "Merged “MFA” into “Ministry of Foreign Affairs” everywhere": (
        lambda library: library.merge("ORG", "MFA", "ORG", MINISTRY),
        {("ORG", "MFA"): 0, ("ORG", MINISTRY): 3},
    ),
    "Merged “MFA” into MISC “Ministry” everywhere": (
        lambda library: library.merge("ORG", "MFA", "MISC", "Ministry"),
        {("ORG", "MFA"): 0, ("MISC", "Ministry"): 2},
    ),
    "Split “Mammadov” off “Elnur Mammadov” as “Ali Mammadov” everywhere": (
        lambda library: library.split("PER", "Elnur Mammadov", "Mammadov", "Ali Mammadov"),
        {("PER", "Elnur Mammadov"): 1, ("PER", "Ali Mammadov"): 2},
    ),
    "Renamed “MFA” to “Foreign Ministry” everywhere": (
        lambda library: library.rename("ORG", "MFA", " Foreign  Ministry\n"),
        {("ORG", "MFA"): 0, ("ORG", "Foreign Ministry"): 2},
    ),
}

HERE: dict[str, tuple[Callable[[Library], Any], dict[tuple[str, str], int]]] = {
    f"Hid “Baku” in “{SECOND}”": (
        lambda library: library.hide_entity("LOC", "Baku", article=id_of(library, SECOND)),
        {("LOC", "Baku"): 2},
    ),
    f"Hid one “Mammadov” in “{FIRST}”": (
        lambda library: library.hide_mention(id_of(library, FIRST), mention_of(library, FIRST, "Mammadov")),
        {("PER", "Elnur Mammadov"): 2},
    ),
    f"Changed “MFA” from ORG to MISC in “{SECOND}”": (
        lambda library: library.change_type("ORG", "MFA", "MISC", article=id_of(library, SECOND)),
        {("ORG", "MFA"): 1, ("MISC", "MFA"): 1},
    ),
    f"Added “Sumgait” as LOC in “{FIRST}”": (
        lambda library: library.add_entity("Sumgait", "LOC", article=id_of(library, FIRST)),
        {("LOC", "Sumgait"): 1},
    ),
    f"Merged “MFA” into “{MINISTRY}” in “{SECOND}”": (
        lambda library: library.merge("ORG", "MFA", "ORG", MINISTRY, article=id_of(library, SECOND)),
        {("ORG", "MFA"): 1, ("ORG", MINISTRY): 2},
    ),
    f"Split “Elnur Mammadov” as “Ali Mammadov” in “{SECOND}”": (
        lambda library: library.split(
            "PER", "Elnur Mammadov", None, "Ali Mammadov", article=id_of(library, SECOND)
        ),
        {("PER", "Elnur Mammadov"): 2, ("PER", "Ali Mammadov"): 1},
    ),
}


@pytest.mark.parametrize("label", [*EVERYWHERE, *HERE])
def test_a_correction_is_an_act_that_is_undone_and_done_again(
    talks: Library, open_library: OpenLibrary, label: str
) -> None:
    act, expected = (EVERYWHERE | HERE)[label]
    before = names(talks)
    assert act(talks).label == label
    after = names(talks)
    assert {key: after.get(key, 0) for key in expected} == expected
    assert {key for key in before | after if before.get(key) != after.get(key)} <= expected.keys()
    assert_in_step(talks)
    talks.close()
    again = open_library()
    assert again.undo() is not None
    assert names(again) == before
    assert again.corrections() == []
    assert_in_step(again)
    again.close()
    again = open_library()
    assert again.redo() is not None
    assert names(again) == after
    assert [sentence(correction) for correction in again.corrections()] == [label]
    assert_in_step(again)


def test_an_article_shows_at_once_what_was_corrected(talks: Library) -> None:
    talks.rename("ORG", "MFA", "Foreign Ministry")
    assert ("ORG", "MFA", "Foreign Ministry") in read(talks, SECOND)
    talks.undo()
    assert ("ORG", "MFA", "MFA") in read(talks, SECOND)


def test_a_mention_gets_another_stretch(talks: Library) -> None:
    mention = mention_of(talks, FIRST, MINISTRY)
    text = talks.article(id_of(talks, FIRST)).article.text
    act = talks.change_extent(id_of(talks, FIRST), mention, mention.start - 5, mention.end + 1)
    assert act is not None
    assert act.label == f"Changed one “{MINISTRY}” to “the {MINISTRY}” in “{FIRST}”"
    changed = mention_of(talks, FIRST, f"the {MINISTRY}")
    assert changed.entity == f"the {MINISTRY}"
    assert text[changed.start : changed.end] == changed.text
    assert_in_step(talks)


def test_a_stretch_of_an_alias_leaves_the_name_of_the_entity(talks: Library) -> None:
    mention = mention_of(talks, FIRST, "Mammadov")
    talks.change_extent(id_of(talks, FIRST), mention, mention.start, mention.end + 5)
    assert mention_of(talks, FIRST, "Mammadov left").entity == "Elnur Mammadov"


def test_a_confirmed_entity_is_listed(talks: Library, open_library: OpenLibrary) -> None:
    act = talks.confirm("LOC", "Baku")
    assert act is not None
    assert act.label == "Confirmed “Baku” as one LOC everywhere"
    assert talks.confirm("LOC", "Baku") is None
    assert open_library().confirmed() == {("LOC", "baku")}
    talks.undo()
    assert talks.confirmed() == frozenset()


def test_a_confirmed_entity_is_linked_under_its_later_name_too(talks: Library) -> None:
    def linked() -> set[str]:
        return {entity.entity for entity in talks.entities.of_articles() if entity.linked}

    before = linked()
    assert "MFA" not in before
    talks.confirm("ORG", "MFA")
    assert linked() == before | {"MFA"}
    assert_in_step(talks)
    talks.rename("ORG", "MFA", "Our Office")
    assert linked() == before | {"Our Office"}
    assert_in_step(talks)
    talks.remove_corrections([1])
    assert linked() == before
    assert_in_step(talks)


def test_nothing_is_done_where_all_is_so_already(talks: Library) -> None:
    id, mention = id_of(talks, FIRST), mention_of(talks, FIRST, "Mammadov")
    assert talks.change_type("LOC", "Baku", "LOC") is None
    assert talks.rename("LOC", "Baku", " Baku ") is None
    assert talks.change_extent(id, mention, mention.start - 1, mention.end) is None
    assert talks.add_entity("Baku", "LOC", article=id) is None
    assert talks.remove_corrections([]) is None
    assert talks.corrections() == []


NONSENSE: dict[str, Callable[[Library], Any]] = {
    "There is no article 5 in the library": lambda library: library.hide_entity("LOC", "Baku", article=5),
    "The library names no PER “Baku”.": lambda library: library.hide_entity("PER", "Baku"),
    f"“{THIRD}” names no PER “Elnur Mammadov”.": lambda library: library.change_type(
        "PER", "Elnur Mammadov", "ORG", article=id_of(library, THIRD)
    ),
    "There is no type “CITY”; the types are PER,": lambda library: library.change_type(
        "LOC",
        "Baku",
        "CITY",  # type: ignore[arg-type]
    ),
    "“MFA” cannot be merged with itself.": lambda library: library.merge("ORG", "MFA", "ORG", " MFA"),
    "The library names no ORG “MFA” as “Ministry”.": lambda library: library.split(
        "ORG", "MFA", "Ministry", "X"
    ),
    f"“{SECOND}” names no ORG “MFA” as “Ministry”.": lambda library: library.split(
        "ORG", "MFA", "Ministry", "X", article=id_of(library, SECOND)
    ),
    "What is split off “MFA” needs another name.": lambda library: library.split("ORG", "MFA", "MFA", "MFA"),
    "A split needs a form of the name, or an article.": lambda library: library.split(
        "ORG", "MFA", None, "X"
    ),
    "A name needs at least one letter.": lambda library: library.rename("ORG", "MFA", " \x1b[31m "),
    "A name has at most 200 characters; this one has 201.": lambda library: library.rename(
        "ORG", "MFA", "x" * 201
    ),
    "“—” has no letter or digit, so it is no name.": lambda library: library.add_entity("—", "ORG"),
    f"“Sum” does not stand in “{FIRST}” as whole words.": lambda library: library.add_entity(
        "Sum", "LOC", article=id_of(library, FIRST)
    ),
    f"“Foreign” is only a part of longer names in “{FIRST}”; change": lambda library: library.add_entity(
        "Foreign", "ORG", article=id_of(library, FIRST)
    ),
    "Offsets 3 to 3 are not in the text": lambda library: library.change_extent(
        id_of(library, FIRST), mention_of(library, FIRST, "Mammadov"), 3, 3
    ),
    "Offsets 3 to 9999 are not in the text": lambda library: library.change_extent(
        id_of(library, FIRST), mention_of(library, FIRST, "Mammadov"), 3, 9999
    ),
    "A name is within one paragraph": lambda library: library.change_extent(
        id_of(library, FIRST), mention_of(library, FIRST, "Mammadov"), 3, 60
    ),
    f"“Mammadov” is not marked at that place of “{THIRD}” any more.": lambda library: library.hide_mention(
        id_of(library, THIRD), mention_of(library, FIRST, "Mammadov")
    ),
    "There is no correction 7; “dateline corrections” lists them.": lambda library: (
        library.remove_corrections([7])
    ),
}


@pytest.mark.parametrize("reason", NONSENSE)
def test_nonsense_is_a_sentence_and_changes_nothing(talks: Library, reason: str) -> None:
    with pytest.raises(LibraryError) as error:
        NONSENSE[reason](talks)
    assert str(error.value).startswith(reason)
    assert talks.corrections() == []
    assert talks.history()[0].label == "Imported 3 articles"


def test_corrections_follow_each_other_in_their_order(talks: Library) -> None:
    talks.merge("ORG", "MFA", "ORG", MINISTRY)
    talks.rename("ORG", MINISTRY, "Foreign Ministry")
    talks.hide_entity("ORG", "World Bank")
    assert names(talks)["ORG", "Foreign Ministry"] == 3
    listed = talks.corrections()
    assert [(correction.number, correction.articles) for correction in listed] == [(1, 2), (2, 3), (3, 2)]
    assert talks.corrected_articles(1) == [id_of(talks, THIRD), id_of(talks, SECOND)]
    act = talks.remove_corrections([1])
    assert act is not None
    assert act.label == f"Took back the correction: Merged “MFA” into “{MINISTRY}” everywhere"
    assert (names(talks)["ORG", "MFA"], names(talks)["ORG", "Foreign Ministry"]) == (2, 1)
    assert_in_step(talks)
    talks.undo()
    assert talks.corrections() == listed
    assert names(talks)["ORG", "Foreign Ministry"] == 3
    assert_in_step(talks)


def test_a_correction_is_replaced_after_all_others_by_one_act(talks: Library) -> None:
    talks.rename("ORG", "MFA", "Ministry")
    talks.rename("LOC", "Baku", "Baku City")
    listed = talks.corrections()
    assert talks.replace_correction(1, listed[0]) is None
    act = talks.replace_correction(1, replace(listed[0], to_entity="Foreign  Ministry"))
    assert act is not None
    assert act.label == "Changed a correction: Renamed “MFA” to “Foreign Ministry” everywhere"
    assert [correction.number for correction in talks.corrections()] == [2, 3]
    assert names(talks)["ORG", "Foreign Ministry"] == 2
    talks.undo()
    assert talks.corrections() == listed
    assert names(talks)["ORG", "Ministry"] == 2
    assert_in_step(talks)


@pytest.mark.parametrize("name", ["MFA", "", "x" * 201])
def test_a_correction_is_not_replaced_by_nonsense(talks: Library, name: str) -> None:
    talks.rename("ORG", "MFA", "Ministry")
    (listed,) = talks.corrections()
    with pytest.raises(LibraryError):
        talks.replace_correction(1, replace(listed, to_entity=name))
    with pytest.raises(LibraryError):
        talks.replace_correction(2, listed)
    assert talks.corrections() == [listed]


def test_many_are_taken_back_as_one_act(talks: Library) -> None:
    before = names(talks)
    talks.hide_entity("LOC", "Baku")
    talks.hide_entity("ORG", "MFA")
    act = talks.remove_corrections([2, 1, 2])
    assert act is not None
    assert act.label == "Took back 2 corrections"
    assert names(talks) == before
    talks.undo()
    assert len(talks.corrections()) == 2
    assert_in_step(talks)
