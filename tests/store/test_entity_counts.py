"""Counts of entities are those of the mentions."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from store.article import EntityCount, Mention
from store.entity_counts import EntityCounts
from store.files import LibraryFiles
from store.index import Index
from store.library import Library
from store.places import Places
from tests.store.making import BODY, ids_by_title, picture, write_article

PEOPLE = (
    "Azerbaijani President Ilham Aliyev received Prime Minister Irakli Kobakhidze of Georgia in Baku.",
    "Aliyev thanked Kobakhidze and said that Baku and Tbilisi, the capital of Georgia, were close.",
)


@pytest.fixture
def filled(library: Library, inbox: Path) -> Library:
    """Return a library whose articles speak of people and places."""
    write_article(inbox, "p", "Aliyev Receives Kobakhidze", "2024-11-01", PEOPLE)
    write_article(inbox, "q", "Aliyev Speaks Again", "2024-11-02", (PEOPLE[0], *BODY))
    library.import_paths([inbox])
    return library


def counted(mentions: dict[int, tuple[Mention, ...]]) -> dict[tuple[str, str], tuple[int, int, Counter[str]]]:
    """Count mentions of articles in the plainest way."""
    found: dict[tuple[str, str], tuple[int, int, Counter[str]]] = {}
    for of_article in mentions.values():
        seen = set()
        for mention in of_article:
            key = (mention.type, mention.entity)
            count, articles, forms = found.get(key, (0, 0, Counter[str]()))
            forms[mention.text] += 1
            found[key] = (count + 1, articles + (key not in seen), forms)
            seen.add(key)
    return found


def as_counted(entities: list[EntityCount]) -> dict[tuple[str, str], tuple[int, int]]:
    """Return counts by entity."""
    return {(entity.type, entity.entity): (entity.count, entity.articles) for entity in entities}


def test_counts_and_aliases_are_those_of_the_mentions(filled: Library) -> None:
    ids = list(filled.search("").found.ids)
    expected = counted({id: filled.article(id).mentions for id in ids})
    entities = filled.entities.of_articles()
    assert as_counted(entities) == {key: values[:2] for key, values in expected.items()}
    assert len(entities) > 3
    for entity in entities:
        forms = expected[entity.type, entity.entity][2]
        assert list(entity.aliases) == sorted(forms, key=lambda form: (-forms[form], form))
    assert [entity.count for entity in entities] == sorted((e.count for e in entities), reverse=True)
    assert filled.entities.of_articles(ids) == entities


def test_counts_of_a_part_of_the_library(filled: Library) -> None:
    ids = [id for title, id in ids_by_title(filled).items() if title.startswith("Aliyev")]
    expected = counted({id: filled.article(id).mentions for id in ids})
    assert as_counted(filled.entities.of_articles(ids)) == {
        key: values[:2] for key, values in expected.items()
    }
    assert filled.entities.of_articles([]) == []
    many = [*ids, *range(1, 1500)]
    assert filled.entities.of_articles(many) == filled.entities.of_articles(ids)


def test_counts_of_an_article_say_how_many_others_there_are(filled: Library) -> None:
    id = ids_by_title(filled)["Aliyev Receives Kobakhidze"]
    mentions = filled.article(id).mentions
    library = as_counted(filled.entities.of_articles())
    entities = filled.entities.of_mentions(mentions)
    assert sum(entity.count for entity in entities) == len(mentions)
    for entity in entities:
        assert entity.articles == library[entity.type, entity.entity][1]
        forms = Counter(m.text for m in mentions if (m.type, m.entity) == (entity.type, entity.entity))
        assert set(entity.aliases) == forms.keys()
        assert forms[entity.aliases[0]] == max(forms.values())
    assert filled.entities.of_mentions(()) == []


def test_an_entity_that_no_article_of_the_library_names_counts_for_its_own(places: Places) -> None:
    mention = Mention(0, 4, "LOC", "Baku", "Baku", "gazetteer", 1.0)
    files = LibraryFiles(places.library)
    (entity,) = EntityCounts(files, Index(places.cache, files)).of_mentions([mention])
    assert (entity.count, entity.articles) == (1, 1)


def test_articles_that_name_an_entity_are_newest_first(filled: Library) -> None:
    for entity in filled.entities.of_articles():
        ids = filled.entities.articles_naming(entity.type, entity.entity)
        assert len(ids) == entity.articles
        assert ids == sorted(ids, reverse=True)
        for id in ids:
            assert any(
                (m.type, m.entity) == (entity.type, entity.entity) for m in filled.article(id).mentions
            )
    assert filled.entities.articles_naming("PER", "Nobody") == []


def test_removed_and_superseded_articles_do_not_count(filled: Library, inbox: Path) -> None:
    write_article(
        inbox, "p", "Nobody Receives Anybody", "2024-11-01", ("Nothing at all was said there, it seems.",)
    )
    filled.import_paths([inbox])
    filled.remove([ids_by_title(filled)["Aliyev Speaks Again"]])
    ids = list(filled.search("").found.ids)
    expected = counted({id: filled.article(id).mentions for id in ids})
    assert as_counted(filled.entities.of_articles()) == {key: values[:2] for key, values in expected.items()}
    filled.undo()
    filled.undo()
    assert any("Kobakhidze" in entity.entity for entity in filled.entities.of_articles())


def test_counts_are_of_the_new_index_after_a_repair(filled: Library) -> None:
    before = picture(filled)
    assert filled.entities.of_articles() == before[3]
    filled.check(repair=True)
    assert filled.entities.of_articles() == before[3]
