"""Wrapping: every line fits, no word is lost, nothing is copied."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout.wrapping import next_paragraph, wrap

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab c\n  "),
        st.sampled_from("漢字テスト한글"),
        st.sampled_from("e\u0301ก็น้ำ\u0928\u092e\u0938\u094d\u0924\u0947"),
        st.sampled_from("👨\u200d👩🇩🇪é—“”"),
    ),
    max_size=200,
)


def wrapped(text: str, measure: int) -> list[str]:
    """Return the display lines as strings."""
    return [text[start:end] for start, end in wrap(text, measure)]


def test_breaks_at_blanks_and_newlines() -> None:
    assert wrapped("one two three\n\nfour", 8) == ["one two", "three", "", "four"]


def test_blanks_at_a_break_are_on_no_line() -> None:
    assert wrapped("one     two", 5) == ["one", "two"]


def test_indentation_inside_a_line_is_kept() -> None:
    assert wrapped("one   two", 20) == ["one   two"]


def test_a_long_word_is_broken() -> None:
    assert wrapped("a bcdefghij k", 4) == ["a", "bcde", "fghi", "j k"]


def test_wide_characters_count_two_cells() -> None:
    assert wrapped("漢字漢字漢", 4) == ["漢字", "漢字", "漢"]


def test_clusters_are_not_broken() -> None:
    family = "👨\u200d👩\u200d👧"
    assert all(line.count("\u200d") in (0, 2) for line in wrapped(family * 4, 3))
    assert wrapped("e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrap("", 10) == [(0, 0)]


@given(TEXTS, st.integers(4, 30))
def test_every_line_fits_and_no_character_is_lost(text: str, measure: int) -> None:
    lines = wrap(text, measure)
    for start, end in lines:
        assert cell_len(text[start:end]) <= measure
    kept = "".join(text[start:end] for start, end in lines)
    assert [c for c in kept if not c.isspace()] == [c for c in text if not c.isspace()]
    assert all(before[1] <= after[0] for before, after in pairwise(lines))


@given(st.text(st.sampled_from("ab \n"), max_size=200), st.integers(1, 20))
def test_a_line_ends_only_where_the_next_word_has_no_room(text: str, measure: int) -> None:
    lines = wrap(text, measure)
    for (start, end), (after, _) in pairwise(lines):
        gap = text[end:after]
        if "\n" not in gap and gap:
            word = text[after:].split()[0]
            assert end - start + len(gap) + len(word) > measure


def test_paragraphs_are_gone_through_one_by_one() -> None:
    text = "one\ntwo\n\nthree\n\nfour"
    starts = [0, text.index("three"), text.index("four")]
    assert [next_paragraph(text, start, 1) for start in starts] == [*starts[1:], len(text)]
    assert [next_paragraph(text, start, -1) for start in starts] == [0, 0, starts[1]]
    inside = text.index("three") + 2
    assert (next_paragraph(text, inside, -1), next_paragraph(text, inside, 1)) == (starts[1], starts[2])
    blank = text.index("\n\n") + 1
    assert (next_paragraph(text, blank, -1), next_paragraph(text, blank, 1)) == (0, starts[1])
