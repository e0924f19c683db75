"""Paragraphs from lines."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from store.readers.plain.glue import space_quotes, split_glued
from store.readers.plain.unwrap import paragraphs

LONG = (
    "The committee met on Monday to hear what had become of the plan that it had asked for in the spring of "
    "the year before. Nobody had read it. The chairman, Mr. Brown, said that a plan of that length was not "
    "read in a single week."
)
SHORT = "Work on the bridge will begin in May."
LAST = (
    "Critics were not so sure that it would, and pointed to the tunnel, which had taken eleven years to dig."
)


def wrapped(*texts: str, width: int = 67) -> list[str]:
    return [line for text in texts for line in textwrap.wrap(text, width, break_on_hyphens=False)]


def test_paragraphs_are_told_without_blank_lines() -> None:
    for width in (55, 67, 72):
        assert paragraphs(wrapped(LONG, SHORT, LAST, width=width)) == [LONG, SHORT, LAST]


def test_an_abbreviation_ends_no_paragraph() -> None:
    lines = [
        "He was met at the station on Thursday evening by the mayor, Mr.",
        "Brown, and by a band that played the anthem of the wrong country.",
    ]
    assert paragraphs(lines) == [" ".join(lines)]


def test_blank_lines_end_paragraphs_in_long_lines_and_short() -> None:
    assert paragraphs([LONG, "", SHORT, "", "", LAST]) == [LONG, SHORT, LAST]
    assert paragraphs([*wrapped(LONG), "  ", *wrapped(LAST)]) == [LONG, LAST]


def test_lines_that_were_never_wrapped_are_paragraphs() -> None:
    assert paragraphs([LONG, SHORT, LAST]) == [LONG, SHORT, LAST]


def test_indentation_marks_paragraphs() -> None:
    lines = [*wrapped(LONG), *wrapped(LAST), *wrapped(LONG)]
    lines[0], lines[4], lines[6] = f"    {lines[0]}", f"    {lines[4]}", f"    {lines[6]}"
    assert paragraphs(lines) == [LONG, LAST, LONG]


def test_columns_that_tidy_took_for_tags_break_no_paragraph() -> None:
    """A first line is three columns short, so the next word seems to have had room."""
    lines = [
        "The mayor said that the old bridge across the river would be a",
        "new one by next year, and that nobody would have to pay for it at",
        "all.",
        "The opposition, which has heard as much in each of the last few",
        "years, did not wish to comment on the matter before it had looked",
        "at the plans and had spoken to the engineers who had drawn them.",
    ]
    assert paragraphs(lines) == [" ".join(lines[:3]), " ".join(lines[3:])]


def test_a_hyphen_at_the_end_is_kept() -> None:
    lines = [
        "This is the first sentence of a text about a long-",
        "term plan for pre-",
        "and post-war housing.",
    ]
    assert paragraphs(["x" * 50 + " y", *lines])[-1].endswith("housing.")
    assert "long-term" in " ".join(paragraphs(lines))


def test_chinese_lines_join_without_a_blank() -> None:
    text = "总统周五表示，政府将提出一项新的经济发展计划，以促进就业和出口。" * 4
    lines = [text[i : i + 40] for i in range(0, len(text), 40)]
    assert "".join(paragraphs(lines)) == text
    assert len(paragraphs(lines)) == 1


def test_tables_lists_and_code_are_left_alone() -> None:
    table = ["Name      Age     Size", "Bob       12      33", "Al        13      44"]
    code = ["    def f():", "        return 1"]
    items = ["- apples", "- pears"]
    found = paragraphs([*wrapped(LONG), "", *table, "", *code, "", "We bought:", *items])
    assert found == [LONG, "\n".join(table), "def f():\n    return 1", "We bought:", *items]


def test_a_glued_quote_is_a_lost_break() -> None:
    assert split_glued("in fostering ties.“The importance of") == ["in fostering ties.", "“The importance of"]
    assert split_glued("said.«Это важно») и") == ["said.", "«Это важно») и"]
    assert split_glued("called Mr.“Nobody” by all") == ["called Mr.“Nobody” by all"]
    assert split_glued("في المدينة.«واس»") == ["في المدينة.«واس»"]
    assert space_quotes("في المدينة.«واس»") == "في المدينة. «واس»"


def test_a_straight_quote_gets_its_blank_only_if_it_opens() -> None:
    assert space_quotes('It rained."We left," he said.') == 'It rained. "We left," he said.'
    assert space_quotes('"It rained."We left.') == '"It rained."We left.'


@given(st.lists(st.text(alphabet='aB .,!?“”«»"-–•*|1日本ابя\u00a0', max_size=90), max_size=30))
def test_every_word_stays_in_order(lines: list[str]) -> None:
    found = paragraphs(lines)
    assert all(paragraph.strip() for paragraph in found)
    assert "".join("".join(found).split()) == "".join("".join(lines).split())


@given(st.lists(st.sampled_from([LONG, SHORT, LAST]), min_size=1, max_size=8), st.integers(50, 100))
def test_blank_lines_give_back_what_was_wrapped(texts: list[str], width: int) -> None:
    lines = [line for text in texts for line in (*wrapped(text, width=width), "")]
    assert "".join(paragraphs(lines)) == "".join(texts)
