"""Which mentions are marked in which mode, and how marks lie over each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.article import Mention
from store.vocabulary import EntityType
from tui.layout.highlighting import MODES, Highlighting, cut, place_after

TEXT = "Ann met Bob. Ann left.\n\nBob called Ann in 2020."


def mention(text: str, type: EntityType, number: int) -> Mention:
    """Return the mention of a word where it stands for the nth time."""
    start = -1
    for _ in range(number):
        start = TEXT.index(text, start + 1)
    return Mention(start, start + len(text), type, text, text, "test", 1.0)


MENTIONS = sorted(
    [
        *(mention("Ann", "PER", number) for number in (1, 2, 3)),
        *(mention("Bob", "ORG", number) for number in (1, 2)),
        mention("2020", "DATE", 1),
    ],
    key=lambda found: found.start,
)


def texts(highlighting: Highlighting, focused: tuple[EntityType, str] | None = None) -> list[str]:
    """Return the texts that are marked."""
    return [found.text for found in highlighting.chosen(MENTIONS, TEXT, focused)]


def test_all_marks_all_but_the_hidden_types() -> None:
    assert texts(Highlighting("all")) == ["Ann", "Bob", "Ann", "Bob", "Ann"]
    assert texts(Highlighting("all", frozenset())) == ["Ann", "Bob", "Ann", "Bob", "Ann", "2020"]


def test_first_marks_an_entity_once_in_a_paragraph() -> None:
    assert texts(Highlighting("first")) == ["Ann", "Bob", "Bob", "Ann"]


def test_focused_marks_only_the_entity_in_focus() -> None:
    assert texts(Highlighting("focused")) == []
    assert texts(Highlighting("focused"), ("PER", "Ann")) == ["Ann", "Ann", "Ann"]


def test_the_entity_in_focus_is_marked_though_its_type_is_hidden() -> None:
    assert texts(Highlighting("first"), ("DATE", "2020")) == ["Ann", "Bob", "Bob", "Ann", "2020"]


def test_off_marks_nothing() -> None:
    assert texts(Highlighting("off"), ("PER", "Ann")) == []


def test_modes_come_round() -> None:
    highlighting = Highlighting()
    for _ in MODES:
        highlighting = highlighting.next_mode()
    assert highlighting == Highlighting()


def test_toggling_twice_changes_nothing() -> None:
    once = Highlighting().toggled(("PER",))
    assert "PER" in once.hidden
    assert once.toggled(("PER",)) == Highlighting()


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from("abc")), max_size=6)


@given(SPANS, st.integers(0, 30), st.integers(1, 30))
def test_cut_covers_the_stretch_with_the_right_styles(
    spans: list[tuple[int, int, str]], start: int, length: int
) -> None:
    spans = [(min(low, high), max(low, high), name) for low, high, name in spans]
    pieces = cut(spans, start, start + length)
    assert [low for low, _, _ in pieces] == [start, *(high for _, high, _ in pieces[:-1])]
    assert pieces[-1][1] == start + length
    for low, high, names in pieces:
        for place in range(low, high):
            assert names == tuple(name for first, last, name in spans if first <= place < last)


def test_the_focus_stays_or_goes_to_the_next_mention_on_the_screen() -> None:
    second = mention("Ann", "PER", 2)
    wider = Mention(second.start, second.end + 5, "PER", "Ann left", "Ann", "test", 1.0)
    others = [found for found in MENTIONS if found != second]
    assert place_after(MENTIONS, second, len(TEXT), ()) == MENTIONS.index(second)
    replaced = [wider if found == second else found for found in MENTIONS]
    assert place_after(replaced, second, len(TEXT), ()) == MENTIONS.index(second)
    assert place_after(others, second, len(TEXT), ()) == others.index(mention("Bob", "ORG", 2))
    assert place_after(others, second, len(TEXT), {"ORG"}) == others.index(mention("Ann", "PER", 3))
    assert place_after(others, second, TEXT.index("Bob called"), ()) is None
    assert place_after([], second, len(TEXT), ()) is None
