"""The generated articles that figures are taken on: the same every time, and right in themselves."""

from __future__ import annotations

from itertools import chain

from store.documents import article_document, stored_article
from store.identifiers import identity
from store.shard_names import month_name
from tests.bench.formats import as_text
from tests.bench.generator import generate, months
from tests.bench.queries import forty_queries

SIZE = 400


def test_the_same_whatever_the_parts() -> None:
    parts = chain(generate(SIZE, 0, 150), generate(SIZE, 150, 151), generate(SIZE, 151))
    assert list(parts) == list(generate(SIZE))


def test_another_size_has_other_dates() -> None:
    first, second = next(generate(SIZE, 200)), next(generate(10 * SIZE, 200))
    assert first.article.paragraphs == second.article.paragraphs
    assert first.article.date != second.article.date


def test_offsets_hold_their_text() -> None:
    count = 0
    for stored in generate(SIZE):
        text = stored.article.text
        for mention in stored.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert mention.text == mention.entity or mention.entity.endswith(" " + mention.text)
        count += len(stored.mentions)
    assert 14 <= count / SIZE <= 20


def test_months_in_order_hold_every_article() -> None:
    shards = list(months(SIZE))
    names = [name for name, _ in shards]
    assert names == sorted(set(names))
    assert names[-1] == "undated"
    assert sum(len(articles) for _, articles in shards) == SIZE
    assert all(month_name(id) == name for name, articles in shards for id in articles)


def test_dates_are_those_of_ten_years_and_grow_denser() -> None:
    dates = [stored.article.date for stored in generate(SIZE) if stored.article.date]
    days = [date[:10] for date in dates]
    assert days == sorted(days)
    assert days[0][:4] == "2015"
    assert days[-1][:4] == "2024"
    assert sum(day < "2020" for day in days) < 0.4 * len(days)
    assert {len(date) for date in dates} == {len("2024-11-29"), len("2024-11-29T14:01:00+00:00")}


def test_identities_and_documents_are_the_store_s() -> None:
    for stored in generate(SIZE, 0, 20):
        assert stored.identity == identity(stored.article)
        document = article_document(stored, "batch")
        assert stored_article(stored.id, document, stored.marks) == stored


def test_every_article_is_marked() -> None:
    assert all(item.marks.read or item.marks.bookmarked or item.marks.tags for item in generate(SIZE))


def test_as_text_has_the_shape_of_the_sample() -> None:
    stored = next(generate(SIZE))
    lines = as_text(stored).splitlines()
    assert lines[0] == f" date {(stored.article.date or '')[:10]} {stored.article.title}"
    assert max(map(len, lines[1:])) <= 66
    assert " ".join(lines[1:]) == " ".join(stored.article.paragraphs)


def test_forty_queries_are_the_same_every_time() -> None:
    assert forty_queries(SIZE) == forty_queries(SIZE)
    assert len({query.text for query in forty_queries(SIZE)}) == 40
