"""Tests of consistency in a document and of overlaps; any engine's spans will do."""

from __future__ import annotations

from store.entities.consistency import agree
from store.entities.engine import Span
from store.entities.overlaps import resolve
from store.vocabulary import EntityType


def spans(text: str, *names: tuple[str, EntityType, float]) -> list[Span]:
    """Return spans for names given in order of reading."""
    found, offset = [], 0
    for name, kind, score in names:
        start = text.index(name, offset)
        offset = start + len(name)
        found.append(Span(start, offset, kind, "test", score))
    return found


def read(text: str, found: list[Span]) -> list[tuple[str, str, str]]:
    """Return text, type and rule in order."""
    return [(text[span.start : span.end], span.type, span.rule) for span in resolve(found, len(text))]


def test_majority_takes_all() -> None:
    text = "Qarth met. Qarth won. Near Qarth it rained."
    found = agree(text, spans(text, ("Qarth", "ORG", 0.9), ("Qarth", "ORG", 0.9), ("Qarth", "LOC", 0.5)))
    assert [kind for _, kind, _ in read(text, found)] == ["ORG", "ORG", "ORG"]


def test_surname_follows_the_full_name() -> None:
    text = "Ana Quort spoke. In Quort they trust. Then Quort left, and quorts too."
    found = agree(text, spans(text, ("Ana Quort", "PER", 0.9), ("Quort", "LOC", 0.6)))
    assert read(text, found) == [
        ("Ana Quort", "PER", "test"),
        ("Quort", "PER", "consistency"),
        ("Quort", "PER", "consistency"),
    ]


def test_repeats_are_filled_but_not_inside_longer_names() -> None:
    text = "We saw Qarth Lodge. Then Qarth Lodge burned. Old Qarth Lodge Road stayed."
    found = agree(text, spans(text, ("Qarth Lodge", "LOC", 0.8)))
    assert [kind for _, kind, _ in read(text, found)] == ["LOC", "LOC"]


def test_a_word_seen_in_lower_case_is_not_filled() -> None:
    text = "He likes Apple. An apple fell. Apple fell."
    assert len(agree(text, spans(text, ("Apple", "ORG", 0.9)))) == 1


def test_headline_is_filled_from_the_body() -> None:
    text = "Ana Quort Visits Qarthian Lands Again\n\nThe singer Ana Quort came."
    body = text.index("singer")
    start = text.index("Ana", body)
    found = agree(text, [Span(start, start + 9, "PER", "test", 0.9)])
    assert read(text, found)[0] == ("Ana Quort", "PER", "consistency")


def test_the_longer_span_wins_then_the_score() -> None:
    short, long = Span(0, 4, "PER", "a", 0.9), Span(0, 9, "ORG", "b", 0.2)
    assert resolve([short, long], 20) == [long]
    weak, strong = Span(0, 4, "PER", "a", 0.3), Span(2, 6, "LOC", "b", 0.8)
    assert resolve([weak, strong], 20) == [strong]


def test_spans_outside_the_text_are_dropped() -> None:
    bad = [Span(-1, 3, "PER", "a", 1.0), Span(4, 4, "PER", "a", 1.0), Span(5, 30, "PER", "a", 1.0)]
    assert resolve(bad, 20) == []
