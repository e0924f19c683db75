"""Corrections applied to the mentions of one article."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import pytest

from store.article import Mention
from store.corrections import Corrected, Correction, Rules, correct
from store.vocabulary import EntityType
from tests.store.corrections.conftest import BODIES, FIRST, SECOND, THIRD, find_names

MFA: tuple[EntityType, str] = ("ORG", "MFA")
MINISTRY: tuple[EntityType, str] = ("ORG", "Ministry of Foreign Affairs")
BAKU: tuple[EntityType, str] = ("LOC", "Baku")


def corrected(title: str, *corrections: Correction) -> Corrected:
    """Return what corrections make of an article; its identity is its title."""
    (text,) = BODIES[title]
    return correct(text, title, find_names(text), Rules(corrections))


def found(result: Corrected) -> list[tuple[str, str, str]]:
    """Return type, text and entity of mentions."""
    return [(mention.type, mention.text, mention.entity) for mention in result.mentions]


def rule(number: int, kind: Any, key: tuple[EntityType, str], **makes: Any) -> Correction:
    """Return a correction."""
    return Correction(number, kind, *key, **makes)


def test_without_corrections_all_is_as_it_was_found() -> None:
    (text,) = BODIES[FIRST]
    assert corrected(FIRST) == Corrected(find_names(text), ())


def test_a_hidden_entity_goes_and_others_stay() -> None:
    result = corrected(THIRD, rule(1, "hide", MFA))
    assert found(result) == [("ORG", "World Bank", "World Bank"), ("LOC", "Baku", "Baku")]
    assert result.fired == (1,)
    assert corrected(FIRST, rule(1, "hide", MFA)).fired == ()


def test_a_correction_of_one_article_holds_for_no_other() -> None:
    of_second = rule(1, "hide", BAKU, article=SECOND)
    assert ("LOC", "Baku", "Baku") not in found(corrected(SECOND, of_second))
    assert ("LOC", "Baku", "Baku") in found(corrected(THIRD, of_second))


def test_spellings_of_a_name_are_one_entity() -> None:
    mention = Mention(0, 4, "LOC", "BAKU", "BAKU", "list", 0.5)
    result = correct("BAKU", "", [mention], Rules([rule(1, "rename", BAKU, to_entity="Baku City")]))
    assert result.mentions[0].entity == "Baku City"


def test_a_type_is_changed_and_the_mention_says_so() -> None:
    result = corrected(THIRD, rule(4, "type", BAKU, to_type="ORG"))
    (mention,) = (mention for mention in result.mentions if mention.text == "Baku")
    assert (mention.type, mention.entity) == ("ORG", "Baku")
    assert (mention.rule, mention.score) == ("corrected: type ORG (was list)", 1.0)


def test_what_found_a_mention_is_told_after_many_corrections() -> None:
    result = corrected(
        THIRD, rule(1, "type", BAKU, to_type="ORG"), rule(2, "rename", ("ORG", "Baku"), to_entity="Baku Ltd")
    )
    assert result.mentions[-1].rule == "corrected: renamed (was list)"


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_each_applies_to_what_the_earlier_ones_left(order: tuple[int, int]) -> None:
    first, second = order
    merge = rule(first, "merge", MFA, to_entity=MINISTRY[1])
    rename = rule(second, "rename", MINISTRY, to_entity="Foreign Ministry")
    result = corrected(SECOND, rename, merge)
    assert result.mentions[0].entity == ("Foreign Ministry" if order == (1, 2) else MINISTRY[1])
    assert result.fired == ((1, 2) if order == (1, 2) else (2,))


def test_a_circle_of_merges_ends() -> None:
    there = rule(1, "merge", MFA, to_entity=MINISTRY[1])
    back = rule(2, "merge", MINISTRY, to_entity=MFA[1])
    assert corrected(SECOND, there, back).mentions[0].entity == "MFA"


def test_a_split_takes_the_mentions_of_a_form() -> None:
    split = rule(1, "split", ("PER", "Elnur Mammadov"), form="Mammadov", to_entity="Ali Mammadov")
    assert [entity for type_, _, entity in found(corrected(FIRST, split)) if type_ == "PER"] == [
        "Elnur Mammadov",
        "Ali Mammadov",
    ]


def test_one_mention_in_its_place_goes_whatever_found_it() -> None:
    place = find_names(BODIES[SECOND][0])[0]
    hide = rule(1, "hide", MFA, article=SECOND, form="MFA", start=place.start, end=place.end)
    assert "MFA" not in [text for _, text, _ in found(corrected(SECOND, hide))]
    other = [Mention(place.start, place.end, "MISC", "MFA", "Something Else", "other engine", 0.1)]
    assert correct(BODIES[SECOND][0], SECOND, other, Rules([hide])) == Corrected((), (1,))


def test_a_mention_gets_another_stretch_and_what_is_in_the_way_goes() -> None:
    (text,) = BODIES[THIRD]
    start = text.index("World Bank")
    end = text.index("Bank of Sumgait") + len("Bank of Sumgait")
    extent = rule(
        1, "extent", MFA, article=THIRD, start=4, end=7, to_start=4, to_end=end, to_form=text[4:end]
    )
    result = corrected(THIRD, extent)
    assert start < end
    assert found(result) == [("ORG", text[4:end], "MFA"), ("LOC", "Baku", "Baku")]
    assert result.mentions[0].score == 1.0


def test_an_extent_holds_for_what_another_engine_found_in_its_place() -> None:
    (text,) = BODIES[THIRD]
    end = text.index(" and the Bank of")
    extent = rule(1, "extent", ("ORG", "World"), article=THIRD, start=16, end=21, to_start=16, to_end=end)
    other = correct(text, THIRD, find_names(text), Rules([extent]))
    assert ("ORG", "World Bank", "World Bank") in found(other)
    assert other.fired == (1,)
    assert correct(text, THIRD, find_names(text)[:1], Rules([extent])).fired == ()


def test_offsets_beyond_the_text_change_nothing() -> None:
    extent = rule(1, "extent", MFA, article=THIRD, start=4, end=7, to_start=4, to_end=10_000)
    assert corrected(THIRD, extent).fired == ()


@pytest.mark.parametrize("article", [SECOND, None])
def test_an_added_text_is_marked_wherever_it_is_a_whole_word(article: str | None) -> None:
    result = corrected(SECOND, rule(1, "add", ("LOC", "Sumgait"), form="Sumgait", article=article))
    assert ("LOC", "Sumgait", "Sumgait") in found(result)
    assert result.mentions == tuple(sorted(result.mentions, key=lambda mention: mention.start))
    assert corrected(SECOND, rule(1, "add", ("LOC", "Sum"), form="Sum", article=article)).fired == ()


def test_an_addition_leaves_longer_names_and_what_is_marked_so() -> None:
    result = corrected(THIRD, rule(1, "add", ("ORG", "Bank"), form="Bank"))
    assert [text for _, text, _ in found(result)] == ["MFA", "World Bank", "Bank", "Baku"]
    assert corrected(THIRD, rule(1, "add", BAKU, form="Baku")).fired == ()


def test_an_addition_takes_the_place_of_shorter_and_other_mentions() -> None:
    longer = rule(1, "add", ("ORG", "the World Bank"), form="the World Bank")
    assert [text for _, text, _ in found(corrected(THIRD, longer))] == ["MFA", "the World Bank", "Baku"]
    assert ("ORG", "Baku", "Baku") in found(corrected(THIRD, rule(1, "add", ("ORG", "Baku"), form="Baku")))


def test_an_addition_finds_a_name_across_a_line_break_and_in_text_without_blanks() -> None:
    add = rule(1, "add", ("ORG", "Bank of Baku"), form="Bank of Baku")
    assert correct("A Bank\nof Baku.", "", (), Rules([add])).mentions[0].text == "Bank\nof Baku"
    place = rule(2, "add", ("LOC", "北京"), form="北京")
    assert correct("他在北京工作。", "", (), Rules([place])).mentions[0].start == 2


def test_what_was_added_can_be_corrected_again() -> None:
    add = rule(1, "add", ("LOC", "Sumgait"), form="Sumgait")
    hide = rule(2, "hide", ("LOC", "Sumgait"), article=SECOND)
    assert corrected(SECOND, add, hide).fired == (1, 2)
    assert ("LOC", "Sumgait", "Sumgait") not in found(corrected(SECOND, add, hide))
    assert corrected(THIRD, add, hide).fired == (1,)


def test_a_confirmed_entity_changes_no_mention_and_keeps_its_later_name() -> None:
    confirm, merge = rule(1, "confirm", MFA), rule(2, "merge", MFA, to_entity="Foreign Ministry")
    assert corrected(SECOND, confirm).fired == ()
    assert Rules([confirm]).confirmed_of([MFA, MINISTRY]) == {MFA}
    foreign: tuple[EntityType, str] = ("ORG", "Foreign Ministry")
    assert Rules([confirm, merge]).confirmed_of([MFA, foreign]) == {foreign}
    assert Rules([confirm, rule(2, "hide", MFA)]).confirmed == frozenset()


def test_ten_thousand_corrections_cost_an_article_next_to_nothing() -> None:
    makes = (
        lambda number: rule(number, "merge", ("ORG", f"Firm {number}"), to_entity="A Firm"),
        lambda number: rule(number, "add", ("LOC", f"Town{number}"), form=f"Town{number} on Sea"),
        lambda number: rule(number, "hide", ("PER", "He"), article=f"identity {number}"),
        lambda number: rule(
            number, "split", MFA, form=f"M{number}", to_entity="x", article=f"other {number}"
        ),
    )
    corrections = [makes[number % len(makes)](number) for number in range(10_000)]
    rules = Rules([*corrections, rule(10_001, "merge", MFA, to_entity=MINISTRY[1])])
    text = " ".join(BODIES[SECOND] * 40)
    mentions = find_names(text)
    assert len(text) > 3000

    def seconds() -> float:
        start = perf_counter()
        assert correct(text, SECOND, mentions, rules).fired == (10_001,)
        return perf_counter() - start

    assert min(seconds() for _ in range(20)) < 0.001
