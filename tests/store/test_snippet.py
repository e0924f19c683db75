"""Hits in a text and the piece that shows them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.folding import fold_text
from store.snippet import Pattern, find_hits, make_snippet

TEXT = (
    "The Energy ministers met in Baku.\n\nEnergetic talks on energy: “Café Müller” shut. ENERGY trade grew."
)


def hit_texts(text: str, *patterns: Pattern) -> list[str]:
    """Return what is hit, in order."""
    return [text[start:end] for start, end in find_hits(text, patterns)]


@pytest.mark.parametrize(
    ("patterns", "hits"),
    [
        ([], []),
        ([Pattern(("energy",))], ["Energy", "energy", "ENERGY"]),
        ([Pattern(("energ",), prefix=True)], ["Energy", "Energetic", "energy", "ENERGY"]),
        ([Pattern(("energ",))], []),
        ([Pattern(("cafe", "muller"))], ["Café Müller"]),
        ([Pattern(("baku", "energetic"))], ["Baku.\n\nEnergetic"]),
        ([Pattern(("cafe", "mu"), prefix=True)], ["Café Müller"]),
        (
            [Pattern(("energy", "tr"), prefix=True), Pattern(("energy",))],
            ["Energy", "energy", "ENERGY trade"],
        ),
        ([Pattern(("baku",)), Pattern(("the",))], ["The", "Baku"]),
        ([Pattern(("grew", "more"))], []),
        ([Pattern(())], []),
    ],
)
def test_hits(patterns: list[Pattern], hits: list[str]) -> None:
    assert hit_texts(TEXT, *patterns) == hits


@pytest.mark.parametrize(
    "word", ["Łódź", "Əliyev", "Ærø", "Straße", "Đặng", "Besiktaş’ı", "हिन्दी", "кафе", "ﬁne", "x²"]
)
def test_a_word_is_hit_in_any_script(word: str) -> None:
    """What a query finds must be shown as a hit."""
    patterns = [Pattern(tuple(fold_text(word).split()))]
    assert len(hit_texts(f"before {word} after", *patterns)) == 1


def test_a_snippet_shows_the_place_of_the_hits() -> None:
    text = "word " * 200 + "here oil is found. " + "more " * 200
    snippet = make_snippet(text, find_hits(text, [Pattern(("oil",))]), 80)
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert len(snippet.text) <= 130
    assert [snippet.text[start:end] for start, end in snippet.hits] == ["oil"]


def test_a_snippet_is_where_hits_are_densest() -> None:
    text = "oil " + "word " * 100 + "oil and oil and oil" + " word" * 100
    snippet = make_snippet(text, find_hits(text, [Pattern(("oil",))]), 100)
    assert len(snippet.hits) == 3


def test_without_hits_the_beginning_is_shown() -> None:
    assert make_snippet("One two\n\nthree.", []).text == "One two three."
    assert make_snippet("", []) == make_snippet("", [], 10)
    assert make_snippet("word " * 100, [], 20).text.startswith("word word")


def test_a_hit_over_a_paragraph_is_on_one_line() -> None:
    snippet = make_snippet("met in\n\nBaku today", [(4, 12)])
    assert snippet.text == "met in Baku today"
    assert [snippet.text[start:end] for start, end in snippet.hits] == ["in Baku"]


words = st.sampled_from(["oil", "Baku", "Café", "energy", "x", "—", "extraordinarily", "a" * 30, "ÖL"])
breaks = st.sampled_from([" ", "  ", "\n\n", "\n", ", ", "-", "\t", "\u00a0"])
texts = st.lists(st.tuples(words, breaks), max_size=80).map(lambda pairs: "".join(a + b for a, b in pairs))
patterns = st.sampled_from(
    [(Pattern(("oil",)),), (Pattern(("cafe", "energy")),), (Pattern(("en",), True), Pattern(("baku",)))]
)


@given(texts, patterns)
def test_hits_are_in_order_and_apart_and_match(text: str, wanted: tuple[Pattern, ...]) -> None:
    hits = find_hits(text, wanted)
    assert all(first[1] <= second[0] for first, second in pairwise(hits))
    for start, end in hits:
        found = fold_text(text[start:end]).split()
        assert any(
            len(found) == len(pattern.words) and found[-1].startswith(pattern.words[-1]) for pattern in wanted
        )


@given(texts, patterns, st.integers(20, 200))
def test_a_snippet_is_one_line_with_its_hits_in_place(
    text: str, wanted: tuple[Pattern, ...], width: int
) -> None:
    hits = find_hits(text, wanted)
    snippet = make_snippet(text, hits, width)
    assert len(snippet.text.splitlines()) <= 1
    whole = {" ".join(text[start:end].split()) for start, end in hits}
    assert {snippet.text[start:end] for start, end in snippet.hits} <= whole
    assert len(snippet.text) <= width + width // 4 + 25


@given(texts, patterns, st.integers(60, 200))
def test_a_snippet_of_a_text_with_hits_shows_one(text: str, wanted: tuple[Pattern, ...], width: int) -> None:
    hits = find_hits(text, wanted)
    if hits:
        assert make_snippet(text, hits, width).hits
