"""Completing a query that is being typed: what is offered, what it replaces, that it can be taken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.completing import Choice, Completions
from store.errors import QueryError
from store.library import Library
from store.query import FIELDS, SORTS, STATES, parse_query
from store.query.tokens import plain, tokens_of
from tests.store.making import make_places

PEOPLE = ("Elnur Mammadov", "Elnur Mammadov", "Maria Garcia", "John Smith")
SOURCES = ("The Star", "Müller Press", "«Zəfər» (Baku)", "/r/news", None)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library with values for every field."""
    folder = tmp_path_factory.mktemp("completing")
    (folder / "in").mkdir()
    with open(folder / "in" / "articles.jsonl", "w", encoding="utf-8") as file:
        for number in range(20):
            article = {
                "title": f"Report {number} On Trade",
                "date": f"{2022 + number % 3}-{number % 12 + 1:02}-15" if number else "2021",
                "source": SOURCES[number % 5],
                "byline": ("Ann Lee", "Élise Ang", None)[number % 3],
                "language": ("en", "en", "az", None)[number // 4 % 4],
                "text": f"{PEOPLE[number % 4]} met the ministers in Baku and in Tokyo, he said at length. "
                f"It was report {number}, and everybody was glad of it.",
            }
            file.write(json.dumps(article) + "\n")
    library = Library(make_places(folder))
    library.import_paths([folder / "in"])
    ids = sorted(library.search("").found.ids)
    library.tag(ids[:12], add=["energy"])
    library.tag(ids[:3], add=["Élan-vital"])
    library.tag(ids[:5], add=["new-energy"])
    library.mark_read(ids[::2])
    library.bookmark(ids[:7])
    library.write_note(ids[7], "Ask again")
    library.save_search("Oil or gas", "oil OR gas")
    library.save_search("mine", "is:bookmarked")
    yield library
    library.close()


def completed(library: Library, marked: str, limit: int = 8) -> tuple[str, Completions]:
    """Complete a query at the | in it; return the query with the first choice taken, and all of it."""
    place = marked.index("|")
    query = marked.replace("|", "", 1)
    found = library.complete(query, place, limit)
    text = found.choices[0].text if found.choices else query[found.start : found.end]
    return query[: found.start] + text + query[found.end :], found


def labels(library: Library, marked: str, limit: int = 30) -> list[str]:
    """Return what is offered at the | of a query."""
    return [choice.label for choice in completed(library, marked, limit)[1].choices]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("so|", ["source:", "sort:"]),
        ("SO|", ["source:", "sort:"]),
        ("energy -pers|", ["person:"]),
        ("(baku OR (ti|", ["title:"]),
        ("NOT or|", ["org:"]),
        ("is:read so|urces", ["source:", "sort:"]),
        ("energy|", []),
        ("NOT|", []),
        ('"so|', []),
        ("so|:x", []),
        ("/so|/", []),
        ("sort:newest so|", ["source:"]),
        ("baku OR so|", ["source:"]),
        ("-so|", ["source:"]),
        ("nofield:|", []),
        ("id:1|", []),
        ("title:t|", []),
    ],
)
def test_a_word_becomes_a_field_that_begins_so(library: Library, marked: str, expected: list[str]) -> None:
    assert labels(library, marked) == expected
    assert all(choice.count is None for choice in completed(library, marked)[1].choices)


@pytest.mark.parametrize(
    "marked", ["|", "baku |", "baku  |  energy", "(|", "(baku)|", "-|", "NOT |", "|energy"]
)
def test_at_an_empty_place_every_field_is_offered(library: Library, marked: str) -> None:
    query, found = completed(library, marked, len(FIELDS))
    offered = {choice.text.removesuffix(":") for choice in found.choices}
    assert offered == set(FIELDS) - ({"sort"} if marked in ("-|", "NOT |") else set())
    assert found.start == found.end == marked.index("|")
    assert query == marked.replace("|", "person:")
    assert len(completed(library, marked)[1].choices) == 8


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("tag:en|", "tag:energy"),
        ("#en|", "#energy"),
        ("#|", "#energy"),
        ("baku -#ÉL|an x", "baku -#Élan-vital x"),
        ("tag:|", "tag:energy"),
        ("source:mul|", 'source:"Müller Press"'),
        ("source:zəf|", 'source:"Zəfər (Baku)"'),
        ("source:r|", 'source:"/r/news"'),
        ("byline:an|", 'byline:"Ann Lee"'),
        ("lang:a| baku", "lang:az baku"),
        ("is:un|", "is:unread"),
        ("is:|", "is:unread"),
        ("baku sort:r|", "baku sort:relevance"),
        ("search:ga|", 'search:"Oil or gas"'),
        ("search:|", 'search:"Oil or gas"'),
        ("search:m|", "search:mine"),
        ("person:mam|", 'person:"Elnur Mammadov"'),
        ('person:"elnur mam|', 'person:"Elnur Mammadov"'),
        ('(person:"elnur mam| energy', '(person:"Elnur Mammadov" energy'),
        ('person:"el|nur" energy', 'person:"Elnur Mammadov" energy'),
        ('-person:"el|"~5)', '-person:"Elnur Mammadov")'),
        ('person:"el|"x', 'person:"Elnur Mammadov" x'),
        ("person:“elnur m|” x", 'person:"Elnur Mammadov" x'),
        ("PLACE:bak|", 'PLACE:"Baku"'),
        ("entity:smi|", 'entity:"John Smith"'),
        ("with:tok|", 'with:"Tokyo"'),
        ("with:smith,tok|", "with:smith,Tokyo"),
        ("date:2023-1|", "date:2023-11"),
        ('date:"last m|', 'date:"last month"'),
        ("date:2022..20|", "date:2022..2024"),
        ("before:yes|", "before:yesterday"),
        ("added:this|", 'added:"this month"'),
        ("note:|", "note:*"),
        ("title:Tr|", "title:trade"),
        ('body:"mini| x', "body:ministers x"),
    ],
)
def test_a_choice_takes_the_place_of_the_value(library: Library, marked: str, expected: str) -> None:
    assert completed(library, marked)[0] == expected


@pytest.mark.parametrize(
    "marked",
    ["tag:zz|", "source:/mü|/", "person:-|", "person:qq|", "note:as|", "story:1|", "with:tok,john s|"],
)
def test_what_nothing_begins_like_is_left_alone(library: Library, marked: str) -> None:
    assert labels(library, marked) in ([], ["sort:", "source:"])[:1] or "with" in marked


def test_beginnings_come_before_words_inside_then_the_most_frequent(library: Library) -> None:
    assert labels(library, "tag:|") == ["energy", "new-energy", "Élan-vital"]
    assert labels(library, "tag:e|") == ["energy", "Élan-vital", "new-energy"]
    assert labels(library, "person:m|") == ["Maria Garcia", "Elnur Mammadov"]
    assert labels(library, "person:elnur ma|") == []
    assert labels(library, 'person:"elnur ma|') == ["Elnur Mammadov"]


@pytest.mark.parametrize(
    "query",
    ["tag:", "#", "source:", "byline:", "lang:", "is:", "date:", "date:2", "note:", "title:re", "body:to"],
)
def test_counts_are_those_of_the_articles_found(library: Library, query: str) -> None:
    choices = library.complete(query, len(query), 30).choices
    assert choices
    for choice in choices:
        head = query[: library.complete(query, len(query)).start]
        assert choice.count == library.search(head + choice.text).found.count, choice


@pytest.mark.parametrize("field", ["date", "added", "mentions", "before", "after"])
def test_every_date_that_is_offered_is_understood(library: Library, field: str) -> None:
    choices = library.complete(f"{field}:", len(field) + 1, 50).choices
    assert len(choices) > 5
    for choice in choices:
        library.search(f"{field}:{choice.text}")


@pytest.mark.parametrize("field", ["person", "place", "org", "entity", "with"])
def test_names_are_in_as_many_articles_as_they_say(library: Library, field: str) -> None:
    for choice in library.complete(f"{field}:", len(field) + 1, 30).choices:
        assert choice.count == library.search(f"{field}:{choice.text}").found.count, choice


def test_counts_follow_the_library(tmp_path: Path) -> None:
    library = Library(make_places(tmp_path))
    (tmp_path / "a.txt").write_text(
        " date 2024-11-29 A Title\n\nThe ministers met in Baku and spoke of trade.\n"
    )
    library.import_paths([tmp_path / "a.txt"])
    assert labels(library, "tag:|") == []
    library.tag(list(library.search("").found.ids), add=["new"])
    assert library.complete("tag:", 4).choices == (Choice("new", "new", 1),)
    library.undo()
    assert labels(library, "tag:|") == []
    library.close()


def test_the_newest_dates_come_first(library: Library) -> None:
    year = date.today().year
    assert labels(library, "date:20|")[:4] == ["2024", "2023", "2022", "2021"]
    assert labels(library, "date:2022|")[:2] == ["2022", "2022-10"]
    assert labels(library, "date:2021|") == ["2021"]
    assert labels(library, "mentions:|")[:6] == [
        *("today", "yesterday", "last week", "this month", "last month"),
        "2024",
    ]
    assert [label[:4] for label in labels(library, "added:20|")][:1] in ([str(year)], [str(year - 1)])


def test_every_fixed_value_is_offered(library: Library) -> None:
    assert labels(library, "is:|") == list(STATES)
    assert labels(library, "sort:|") == list(SORTS)
    assert labels(library, "baku OR sort:|") == []


def test_a_saved_search_whose_file_is_damaged_is_not_offered(tmp_path: Path) -> None:
    library = Library(make_places(tmp_path))
    library.save_search("mine", "is:bookmarked")
    assert labels(library, "search:|") == ["mine"]
    for path in Path(library.places.library).glob("*search*"):
        path.write_text("{")
    assert labels(library, "search:|") == []
    library.close()


@pytest.mark.parametrize("place", [-5, 0, 99])
def test_a_place_outside_is_the_nearest_end(library: Library, place: int) -> None:
    found = library.complete("tag:en", place)
    assert found == library.complete("tag:en", min(max(place, 0), 6))


def test_no_choices_are_asked_for(library: Library) -> None:
    assert library.complete("so", 2, 0) == Completions(0, 2, ())


PIECES = st.sampled_from(
    [
        *(f"{field}:" for field in FIELDS),
        *(
            "so",
            "energy",
            "el",
            "ma",
            "Baku",
            "2024",
            "last",
            "la",
            "un",
            "mine",
            "x",
            "e",
            "é",
            "«",
            "”",
            "~2",
        ),
        *(" ", "  ", '"', "(", ")", "-", "#", "/", "*", ",", "..", ":", "OR", "NOT", "AND", "\ud800", "\n"),
    ]
)
QUERIES = st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=8).map("".join))


@given(QUERIES, st.integers(-2, 40))
def test_any_choice_can_be_taken(library: Library, query: str, place: int) -> None:
    found = library.complete(query, place)
    assert 0 <= found.start <= found.end <= len(query)
    head, rest = query[: found.start], query[found.end :]
    for choice in found.choices:
        taken = head + choice.text + rest
        if choice.text.endswith(":") and rest:
            continue
        if understood(standing(query, found)):
            assert understood(taken), (taken, choice)


def standing(query: str, found: Completions) -> str:
    """Return the query with a plain word in place of the term that is completed."""
    query = plain(query)
    head = query[: found.start]
    last = [token for token in tokens_of(query) if token.column - 1 <= found.start < token.end]
    start = last[0].column - 1 if last and found.start < found.end else found.start
    if head.endswith(("#", ":")) and found.start == found.end:
        start = max(token.column - 1 for token in tokens_of(head))
    return f"{query[:start]}a {query[found.end :]}"


def understood(query: str) -> bool:
    """Whether a query that is being typed can be parsed."""
    try:
        parse_query(query, typing=True)
    except QueryError:
        return False
    return True
