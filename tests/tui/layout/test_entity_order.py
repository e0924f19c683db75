"""Entities filtered, sorted and parted by type."""

from __future__ import annotations

from store.article import EntityCount, Mention
from store.folding import fold_text
from store.vocabulary import EntityType
from tui.layout.entity_order import by_type, first_places, in_order, named, next_order


def entity(
    name: str, type: EntityType = "PER", *forms: str, articles: int = 1, confidence: float = 0.9
) -> EntityCount:
    """Return an entity."""
    return EntityCount(name, type, 1, articles, forms, f"{type}:{name}", True, confidence)


def test_every_scope_goes_round_its_orders() -> None:
    assert next_order("article", "name") == "confidence"
    assert next_order("article", "text") == "count"
    assert next_order("library", "name") == "count"
    assert next_order("library", "text") == "count"


def test_what_is_equal_in_an_order_stays_as_it_is() -> None:
    entities = [entity("B", articles=2), entity("A", articles=2), entity("C", articles=3)]
    assert [one.entity for one in in_order(entities, "articles", {}, fold_text)] == ["C", "B", "A"]
    assert in_order(entities, "count", {}, fold_text) == entities


def test_accents_do_not_count_for_names() -> None:
    entities = [entity("Öz"), entity("Zoe"), entity("Oak")]
    assert [one.entity for one in in_order(entities, "name", {}, fold_text)] == ["Oak", "Öz", "Zoe"]
    assert named(entities, "oz", fold_text) == [entities[0]]


def test_a_filter_looks_at_the_beginnings_of_words_of_every_form() -> None:
    ministry = entity("Ministry of Foreign Affairs", "ORG", "MFA")
    assert named([ministry], "foreign aff", fold_text) == [ministry]
    assert named([ministry], "mf", fold_text) == [ministry]
    assert named([ministry], "oreign", fold_text) == []
    assert named([ministry], "...", fold_text) == []
    assert named([ministry], " ", fold_text) == [ministry]


def test_the_first_place_counts() -> None:
    mentions = [
        Mention(start, start + 1, "PER", "x", name, "", 1) for start, name in ((3, "B"), (5, "A"), (7, "B"))
    ]
    places = first_places(mentions)
    assert places == {("PER", "B"): 3, ("PER", "A"): 5}
    assert [one.entity for one in in_order([entity("A"), entity("B")], "text", places, fold_text)] == [
        "B",
        "A",
    ]


def test_types_come_in_their_order_and_none_is_empty() -> None:
    groups = by_type([entity("Baku", "LOC"), entity("Ann"), entity("Oslo", "LOC")])
    assert list(groups) == ["PER", "LOC"]
    assert [one.entity for one in groups["LOC"]] == ["Baku", "Oslo"]
