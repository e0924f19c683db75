"""Search: what it finds is what a plain scan in Python finds."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import StoredArticle
from store.errors import QueryError
from store.library import Library
from tests.store.making import ids_by_title, make_places, write_article
from tests.store.searchable import SIZE, WORDS


def folded(text: str) -> list[str]:
    """Return the words of a text, in lower case without accents, ə as a."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("ə", "a"))
    return re.findall(r"[^\W_]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def holds(words: list[str], wanted: list[str], prefix: bool) -> bool:
    """Whether words stand in a row in a text."""
    for start in range(len(words) - len(wanted) + 1):
        piece = words[start : start + len(wanted)]
        if piece == wanted or (prefix and piece[:-1] == wanted[:-1] and piece[-1].startswith(wanted[-1])):
            return True
    return False


@dataclass(frozen=True)
class Asked:
    """A query with what it means."""

    text: str
    prefix: bool = False
    title: bool = False

    def __str__(self) -> str:
        quoted = f'"{self.text}"' if " " in self.text else self.text + "*" * self.prefix
        return f"title:{quoted}" if self.title else quoted

    def matches(self, stored: StoredArticle) -> bool:
        """Whether an article is meant."""
        article, wanted = stored.article, folded(self.text)
        fields = [] if article.title_derived else [article.title]
        fields += [] if self.title else ["\n\n".join(article.paragraphs)]
        return any(holds(folded(field), wanted, self.prefix) for field in fields)


@dataclass(frozen=True)
class State:
    """A field that asks for marks or dates."""

    query: str

    def __str__(self) -> str:
        return self.query

    def matches(self, stored: StoredArticle) -> bool:
        """Whether an article is meant."""
        marks, date = stored.marks, stored.article.date or ""
        return {
            "is:read": marks.read is not None,
            "is:unread": marks.read is None,
            "is:bookmarked": marks.bookmarked is not None,
            "is:tagged": bool(marks.tags),
            "is:noted": marks.note is not None,
            "#third": "third" in marks.tags,
            "tag:FOURTH": "Fourth" in marks.tags,
            "date:2024-11": date.startswith("2024-11"),
            "date:2024": date.startswith("2024"),
            "date:..2024-11-29": "" < date <= "2024-11-29",
            "date:undated": not date,
        }[self.query]


STATES = (
    "is:read",
    "is:unread",
    "is:bookmarked",
    "is:tagged",
    "is:noted",
    "#third",
    "tag:FOURTH",
    "date:2024-11",
    "date:2024",
    "date:..2024-11-29",
    "date:undated",
)


@dataclass(frozen=True)
class Joined:
    """Queries together."""

    how: str
    parts: tuple[Tree, ...]

    def __str__(self) -> str:
        if self.how in ("-", "NOT "):
            return f"{self.how}({self.parts[0]})"
        return "(" + self.how.join(map(str, self.parts)) + ")"

    def matches(self, stored: StoredArticle) -> bool:
        """Whether an article is meant."""
        found = [part.matches(stored) for part in self.parts]
        if self.how in ("-", "NOT "):
            return not found[0]
        return any(found) if self.how == " OR " else all(found)


Tree = Asked | State | Joined

leaves: st.SearchStrategy[Tree] = st.one_of(
    st.builds(Asked, st.sampled_from([*WORDS, "nowhere", "resulzade", "CAFE", "muller", "report 7"])),
    st.builds(
        Asked,
        st.sampled_from(["ener", "tr", "Mü", "mi", "Мос", "c"]).filter(lambda w: len(w) > 1),
        st.just(True),
    ),
    st.builds(Asked, st.sampled_from(WORDS), st.just(False), st.just(True)),
    st.builds(
        Asked,
        st.sampled_from(["came first", "to be", "first came", "and baku"]),
        st.just(False),
        st.booleans(),
    ),
    st.builds(State, st.sampled_from(STATES)),
)
trees: st.SearchStrategy[Tree] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Joined, st.sampled_from(["-", "NOT "]), st.tuples(inner)),
        st.builds(Joined, st.sampled_from([" OR ", " ", " AND "]), st.tuples(inner, inner)),
        st.builds(Joined, st.sampled_from([" OR ", " "]), st.tuples(inner, inner, inner)),
    ),
    max_leaves=6,
)


@given(trees, st.integers(1, SIZE + 5))
def test_results_are_those_of_a_plain_scan(
    filled: Library, articles: list[StoredArticle], tree: Tree, limit: int
) -> None:
    expected = [stored.id for stored in articles if tree.matches(stored)]
    found = filled.search(str(tree)).found
    assert (list(found.ids), found.count) == (expected, len(expected))
    oldest = filled.search(str(tree), "oldest", limit).found
    assert (list(oldest.ids), oldest.count) == (expected[::-1][:limit], len(expected))
    best = filled.search(str(tree), "relevance").found
    assert (sorted(best.ids, reverse=True), best.count) == (expected, len(expected))


@pytest.mark.parametrize("word", [*WORDS, "nowhere"])
def test_every_word_is_found_as_by_a_scan(word: str, filled: Library, articles: list[StoredArticle]) -> None:
    for asked in (Asked(word), Asked(word[:3], True), Asked(word, False, True)):
        expected = [stored.id for stored in articles if asked.matches(stored)]
        assert list(filled.search(str(asked)).found.ids) == expected
    assert bool(expected) or word == "nowhere" or filled.search(word).found.count > 0


def test_empty_is_everything_newest_first(filled: Library) -> None:
    ids = filled.search("").found.ids
    assert len(ids) == SIZE
    assert list(ids) == sorted(ids, reverse=True)
    assert list(filled.search("  ", "oldest").found.ids) == sorted(ids)
    dates = [row.date for row in filled.rows(ids)]
    assert dates[0] == "2024-12-01"
    assert dates[-1] is None


def test_accents_do_not_count(filled: Library) -> None:
    for plain, accented in (
        ("cafe", "CAFÉ"),
        ("muller", "Müller"),
        ("rasulzada", "rəsulzadə"),
        ("москва", "МОСКВА"),
    ):
        found = filled.search(plain).found
        assert found == filled.search(accented).found
        assert found.count


def test_a_phrase_is_words_in_a_row(filled: Library) -> None:
    assert filled.search('"came first in report 7"').found.count == 1
    assert filled.search('"first came"').found.count == 0
    assert filled.search("came-first").found.count == SIZE


def test_limit_and_count(filled: Library) -> None:
    for query in ("", "report", "is:unread"):
        whole = filled.search(query).found
        assert whole.count > 5
        for limit in (1, 5, 1000):
            found = filled.search(query, limit=limit).found
            assert (list(found.ids), found.count) == (list(whole.ids)[:limit], whole.count)


def test_a_limit_of_nothing_is_nothing(filled: Library) -> None:
    assert list(filled.search("", limit=0).found.ids) == []
    assert list(filled.search("report", limit=0).found.ids) == []


@pytest.mark.parametrize(
    ("query", "dates"),
    [
        ("date:2024-11", {"2024-11", "2024-11-29", "2024-11-30"}),
        ("date:2024-11-29", {"2024-11-29"}),
        ("date:2024", {"2024", "2024-11", "2024-11-29", "2024-11-30", "2024-12-01"}),
        ("date:..2024-11", {"1969-07-20", "2023-12-31", "2024", "2024-11", "2024-11-29", "2024-11-30"}),
        ("date:..2023", {"1969-07-20", "2023-12-31"}),
        ("date:2024-11-30..", {"2024-11-30", "2024-12-01"}),
        ("date:1969..2023-12", {"1969-07-20", "2023-12-31"}),
        ("date:1969-7-20..1970", {"1969-07-20"}),
        ("date:undated", {None}),
        ("date:today", set()),
        ('date:"last week"', set()),
        ("-date:0001..9999", {None}),
        ("date:..9999 added:9999", set()),
        ("date:1969..1970 added:..9999", {"1969-07-20"}),
        ("mentions:00XX", set()),
        ("added:000X", set()),
    ],
)
def test_ends_of_dates_are_rounded_up(query: str, dates: set[str | None], filled: Library) -> None:
    assert {row.date for row in filled.rows(filled.search(query).found.ids)} == dates
    with_words = filled.search(f"report {query}").found
    assert list(with_words.ids) == list(filled.search(query).found.ids)


@pytest.mark.parametrize(
    ("query", "column"),
    [
        ("date:soon", 6),
        ("report date:2024-13", 13),
        ("date:2025..2024", 6),
        ("date:2024..soon", 12),
        ("date:..", 6),
    ],
)
def test_a_bad_date_is_an_error_at_its_column(query: str, column: int, filled: Library) -> None:
    with pytest.raises(QueryError) as error:
        filled.search(query)
    assert error.value.column == column


def test_fields(filled: Library, articles: list[StoredArticle]) -> None:
    def count(query: str) -> int:
        return filled.search(query).found.count

    assert count("note:müller") == count('note:"100% of"') == 1
    assert count("note:*") == count("is:noted") == 2
    assert count("note:ASK") == 2
    assert count("note:100%") == 1
    assert count("note:_") == 0
    assert count("tag:*") == count("is:tagged")
    assert count("tag:none") == 0
    assert count("title:report") == SIZE
    assert count("title:glad") == 0
    assert count(f"id:{articles[3].id}") == 1
    assert count("id:7") == 0
    for wrong in ("id:x", "id:-1"):
        with pytest.raises(QueryError, match="column 4"):
            count(wrong)
    assert count("source:none") == 0


@pytest.mark.parametrize("name", ["source", "tag", "note", "person", "org", "place", "event", "entity"])
@pytest.mark.parametrize("value", ["%", "_", "…", '"."', "**", "\u0301"])
def test_a_field_without_a_word_in_its_value_finds_nothing(name: str, value: str, filled: Library) -> None:
    assert filled.search(f"{name}:{value}").found.count == 0


def test_entities(filled: Library, articles: list[StoredArticle]) -> None:
    for type_, name in {(mention.type, mention.entity) for a in articles for mention in a.mentions}:
        meant = [a.id for a in articles if any((m.type, m.entity) == (type_, name) for m in a.mentions)]
        assert set(meant) <= set(filled.search(f'entity:"{name}"').found.ids)
        field = {"PER": "person", "ORG": "org", "LOC": "place", "EVENT": "event"}.get(type_)
        if field:
            assert (
                set(meant) <= set(filled.search(f'{field}:"{name.upper()}"').found.ids) or not name.isascii()
            )
            assert set(meant) <= set(filled.search(f"{field}:{name.split()[0]}").found.ids)
    assert filled.search('place:"Bak"').found.count == 0
    assert filled.search("place:Bak").found.count == filled.search("place:Baku").found.count > 0
    assert filled.search("person:Baku").found.count == 0


def test_while_typing_the_last_word_may_go_on(filled: Library) -> None:
    typed = filled.search("ener", typing=True).found
    assert typed == filled.search("ener*").found
    assert typed.count
    assert filled.search("ener ", typing=True).found.count == 0
    assert filled.search("e", typing=True).found == filled.search("e").found
    assert filled.search("is:unr", typing=True).found.count == SIZE
    assert filled.search("tag:", typing=True).found.count == SIZE
    assert filled.search("report -person:", typing=True).found.count == SIZE
    assert filled.search("report date:", typing=True).found.count == SIZE


def test_relevance_puts_titles_first(filled: Library, articles: list[StoredArticle]) -> None:
    best = filled.search("treaty", "relevance").found.ids
    in_title = [Asked("treaty", title=True).matches(filled.article(id)) for id in best]
    assert any(in_title)
    assert not all(in_title)
    assert in_title[0]


def test_patterns_are_what_is_asked_for(filled: Library) -> None:
    patterns = filled.search('Café "to be" -oil ener* (gas OR #third)').patterns
    assert [(pattern.words, pattern.prefix) for pattern in patterns] == [
        (("cafe",), False),
        (("to", "be"), False),
        (("ener",), True),
        (("gas",), False),
    ]
    found = filled.search("energy").found
    snippet = filled.snippet(found.ids[0], filled.search("energy").patterns, 60)
    assert "\n" not in snippet.text


def test_a_superseded_version_is_never_found(tmp_path: Path) -> None:
    library = Library(make_places(tmp_path))
    path = write_article(
        tmp_path / "in", "a", "Oldtitle", body=("The oldword was said in Baku by the mayor.",)
    )
    library.import_paths([path])
    old = ids_by_title(library)["Oldtitle"]
    library.tag([old], add=["x"])
    write_article(tmp_path / "in", "a", "Newtitle", body=("The newword was said in Baku by the mayor.",))
    library.import_paths([path])
    for query in (
        "",
        "oldword",
        "title:oldtitle",
        "tag:x",
        "date:2024",
        f"id:{old}",
        "-nothing",
        "place:baku",
        "-#y",
        "the",
        "NOT oldtitle tag:x",
        "oldword OR is:tagged",
    ):
        assert old not in library.search(query).found.ids
    assert library.search("newword").found.count == library.search("baku").found.count == 1
    library.close()


def test_a_name_is_asked_for_by_the_beginning_of_its_words(filled: Library) -> None:
    assert filled.search("place:bak").found.count == filled.search("place:baku").found.count > 0
    assert filled.search("place:aku").found.count == 0
