"""Facets: what a plain count of the articles gives, each as a term that finds these articles."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from store import facets as counting
from store.article import StoredArticle
from store.facets import Facet
from store.library import Library
from tests.store.making import make_places, write_article


@pytest.mark.parametrize("query", ["", "energy", "is:unread", "date:2024-11", "nowhere"])
def test_facets_are_counted_as_by_hand(filled: Library, articles: list[StoredArticle], query: str) -> None:
    results = filled.search(query)
    facets = filled.facets(results, 1000)
    chosen = [stored for stored in articles if stored.id in set(results.found.ids)]
    months = Counter(stored.article.date[:7] for stored in chosen if len(stored.article.date or "") > 4)  # type: ignore[index]
    assert facets.count == facets.named == len(chosen)
    assert [(facet.label, facet.count) for facet in facets.months] == sorted(months.items(), reverse=True)
    tags = Counter(tag for stored in chosen for tag in stored.marks.tags)
    assert {facet.label: facet.count for facet in facets.tags} == dict(tags)
    sources = Counter(stored.article.source for stored in chosen if stored.article.source)
    assert {facet.label: facet.count for facet in facets.sources} == dict(sources)
    named = {
        (mention.type, mention.entity)
        for stored in chosen
        for mention in stored.mentions
        if mention.type not in ("DATE", "MONEY")
    }
    assert len(facets.entities) <= len(named)
    assert bool(facets.entities) == bool(named)


def test_a_facet_is_a_term_that_keeps_its_articles(filled: Library) -> None:
    results = filled.search("report")
    facets = filled.facets(results)
    every: tuple[Facet, ...] = (*facets.entities, *facets.sources, *facets.tags, *facets.months)
    assert every
    for facet in every:
        kept = filled.search(f"report {facet.term}").found.count
        assert kept == facet.count or (facet.type and kept >= facet.count), facet
        assert filled.search(f"report -{facet.term}").found.count == results.found.count - kept


@pytest.mark.parametrize("few", [0, 5000])
def test_a_facet_counts_what_its_term_finds(
    few: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names that contain others, or differ only in what a term does not tell apart."""
    monkeypatch.setattr(counting, "_AT_ONCE", few)
    library = Library(make_places(tmp_path))
    names = ("BBC", "BBC News", "bbc.", "Café", "Cafe", "NBC", "…", "50\ufe6a")
    (tmp_path / "in").mkdir()
    for number, name in enumerate(names):
        article = {"title": f"Report {number}", "source": name, "byline": name, "text": "Some words. " * 20}
        (tmp_path / "in" / f"{number}.json").write_text(json.dumps(article))
    library.import_paths([tmp_path / "in"], annotate=False)
    ids = library.search("").found.ids
    for place, tag in enumerate(("Foo", "Fóo", "foo-bar", "c", "c++", "→", "★", "ÉTÉ")):
        library.tag(ids[place : place + 3], add=[tag])
    spelt = library._acts.mark(
        ids[:1], lambda marks: {"tags": {"Foo": "2024", "Fóo": "2024"}}, lambda _: "two"
    )
    assert spelt
    facets = library.facets(library.search(""), 100)
    assert {facet.label: facet.count for facet in facets.sources} == {
        "BBC": 2,
        "BBC News": 1,
        "Cafe": 2,
        "NBC": 1,
        "50\ufe6a": 1,
    }
    assert {facet.label for facet in facets.tags} == {"Foo", "foo-bar", "c", "c++", "→", "★", "ÉTÉ"}
    assert {facet.label: facet.count for facet in facets.tags} == library.tags()
    for facet in (*facets.sources, *facets.tags):
        assert library.search(facet.term).found.count == facet.count, facet
        field, name = facet.term.split(":", 1)
        for choice in library.complete(f"{field}:{name.strip(chr(34))[:1]}", len(field) + 2).choices:
            assert library.search(f"{field}:{choice.text}").found.count == choice.count, choice
    library.close()


def test_a_limit_keeps_the_first(filled: Library) -> None:
    whole, some = filled.facets(filled.search(""), 100), filled.facets(filled.search("").found.ids, 2)
    assert some.entities == whole.entities[:2]
    assert some.months == whole.months[:2]
    counts = [facet.count for facet in whole.entities]
    assert counts == sorted(counts, reverse=True)


def test_names_are_those_of_the_newest_if_there_are_many(
    filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "MOST_NAMED", 5)
    newest = filled.search("", limit=5).found.ids
    facets = filled.facets(filled.search("", "oldest"))
    assert (facets.count, facets.named) == (filled.search("").found.count, 5)
    assert facets.entities == filled.facets(newest).entities


@pytest.mark.parametrize("query", ["", "energy", "-tag:third", "is:unread", "nowhere"])
def test_many_articles_are_counted_like_few(
    filled: Library, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    results = filled.search(query)
    few = filled.facets(results, 1000)
    monkeypatch.setattr(counting, "_AT_ONCE", 0)
    assert filled.facets(results, 1000) == few
    monkeypatch.setattr(counting, "_AT_ONCE", 1000)
    assert filled.facets(results, 1000) == few


def test_facets_of_many_follow_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "_AT_ONCE", 0)
    library = Library(make_places(tmp_path))
    for number in range(3):
        write_article(tmp_path / "in", str(number), f"Title {number}", f"2024-11-{number + 1:02}")
    library.import_paths([tmp_path / "in"])
    ids = list(library.search("").found.ids)
    library.tag(ids[:2], add=["new"])
    assert [(facet.label, facet.count) for facet in library.facets(ids).tags] == [("new", 2)]
    assert [(facet.label, facet.count) for facet in library.facets(ids[1:]).tags] == [("new", 1)]
    library.remove(ids[:1])
    assert [(facet.label, facet.count) for facet in library.facets(ids).tags] == [("new", 1)]
    library.undo()
    library.undo()
    assert library.facets(ids).tags == ()
    library.close()


def test_a_name_in_quotes_of_any_kind_is_a_term(tmp_path: Path) -> None:
    library = Library(make_places(tmp_path))
    article = {
        "title": "A Title",
        "source": "«Zəfər» (Baku)",
        "text": "The ministers met and spoke of trade.",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(article), "utf-8")
    library.import_paths([tmp_path / "a.jsonl"])
    (source,) = library.facets(library.search("")).sources
    assert source.label == "«Zəfər» (Baku)"
    assert library.search(source.term).found.count == 1
    library.close()
