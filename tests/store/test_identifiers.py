"""Ids sort by date, name their month and are free; identities do not hang on white space."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.identifiers import article_id, id_range, identity
from store.shard_names import SHARD_NAME, UNDATED, month_name
from store.vocabulary import Precision
from tests.store.making import make_article

LARGEST = 2**53

years = st.integers(1, 9999)
months = st.integers(1, 12)
days = st.integers(1, 28)
Dated = tuple[str | None, Precision | None]
Key = tuple[int, ...]


def digest(number: int) -> str:
    """Return an identity as good as any."""
    return blake2b(str(number).encode(), digest_size=16).hexdigest()


identities = st.integers(0, 10**6).map(digest)


@st.composite
def dated(draw: st.DrawFn) -> Dated:
    """Draw a date of any precision."""
    year, month, day = draw(years), draw(months), draw(days)
    hour, minute, second = draw(st.integers(0, 23)), draw(st.integers(0, 59)), draw(st.integers(0, 59))
    zone = draw(st.sampled_from(["", "+00:00", "+04:00", "-05:00"]))
    shapes: list[Dated] = [
        (None, None),
        (f"{year:04}", "year"),
        (f"{year:04}-{month:02}", "month"),
        (f"{year:04}-{month:02}-{day:02}", "day"),
        (f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}{zone}", "minute"),
        (f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{zone}", "second"),
    ]
    return draw(st.sampled_from(shapes))


def parts(date: str | None) -> Key:
    """Return year, month, day, hour, minute and second as far as the date goes."""
    if date is None:
        return ()
    day, _, time = date.partition("T")
    clock = time[:8] if time.count(":") > 1 and time[5:6] == ":" else time[:5]
    return (*map(int, day.split("-")), *map(int, filter(None, clock.split(":"))))


@given(dated(), identities)
def test_an_id_is_a_positive_integer_that_javascript_can_hold(date: Dated, name: str) -> None:
    assert 0 < article_id(*date, name, ()) < LARGEST


@given(dated(), identities)
def test_an_id_names_its_month(date: Dated, name: str) -> None:
    shard = month_name(article_id(*date, name, ()))
    assert shard == (UNDATED if date[0] is None else date[0][:7])
    assert SHARD_NAME.fullmatch(shard)


@given(dated(), dated(), identities, identities)
def test_ids_sort_as_the_dates_do(first: Dated, second: Dated, name: str, other: str) -> None:
    low, high = parts(first[0]), parts(second[0])
    common = min(len(low), len(high))
    if low[:common] < high[:common]:
        assert article_id(*first, name, ()) < article_id(*second, other, ())
    elif low[:common] == high[:common] and len(low) < len(high) and len(low) < 3:
        # an undated one before all, a year before its months, a month before its days
        assert article_id(*first, name, ()) < article_id(*second, other, ())


def test_years_before_1970_and_the_ends_of_time() -> None:
    dates = ["0001-01-01", "0999-12-31", "1899-12-31", "1969-07-20", "1970-01-01", "2024-02-29", "9999-12-31"]
    ids = [article_id(date, "day", digest(0), ()) for date in dates]
    assert ids == sorted(ids)
    assert article_id(None, None, digest(0), ()) < ids[0]


@pytest.mark.parametrize(
    ("date", "precision"),
    [
        (None, None),
        ("2024", "year"),
        ("2024-11", "month"),
        ("2024-11-29", "day"),
        ("2024-11-29T14:03", "minute"),
        ("2024-11-29T14:03:07", "second"),
    ],
)
def test_ten_thousand_articles_of_one_date_have_ids_of_their_own(
    date: str | None, precision: Precision | None
) -> None:
    taken: set[int] = set()
    for number in range(10_000):
        taken.add(article_id(date, precision, digest(number), taken))
    assert len(taken) == 10_000
    assert max(taken) < LARGEST
    assert {month_name(id) for id in taken} == {UNDATED if date is None else date[:7]}


def test_a_crowded_second_stays_before_the_next_minute() -> None:
    taken: set[int] = set()
    for number in range(10_000):
        taken.add(article_id("2024-11-29T14:03:07", "second", digest(number), taken))
    later = article_id("2024-11-29T14:04:00", "second", "0" * 32, ())
    assert max(taken) < later


@pytest.mark.parametrize(
    ("date", "precision"),
    [
        ("2024-12-31", "day"),
        ("2024-12-31T23:59:59", "second"),
        ("2024", "year"),
        ("2024-12", "month"),
        (None, None),
    ],
)
def test_an_id_taken_at_the_end_of_a_span_is_sought_within_the_month(
    date: str | None, precision: Precision | None
) -> None:
    last = "f" * 32
    taken = {article_id(date, precision, last, ())}
    second = article_id(date, precision, last, taken)
    assert second not in taken
    assert month_name(second) == (UNDATED if date is None else date[:7])


@given(dated(), identities)
def test_equal_articles_have_equal_ids_everywhere(date: Dated, name: str) -> None:
    assert article_id(*date, name, set()) == article_id(*date, name, ())


def test_a_taken_id_is_not_given_again() -> None:
    first = article_id("2024-11-29", "day", digest(1), ())
    second = article_id("2024-11-29", "day", digest(1), {first})
    assert first != second
    assert month_name(second) == "2024-11"
    assert article_id("2024-11-29", "day", digest(1), {first, second}) not in (first, second)


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="not an ISO date"):
        article_id("yesterday", "day", digest(1), ())
    with pytest.raises(ValueError, match="not an ISO date"):
        id_range("2024", "soon")


@st.composite
def units(draw: st.DrawFn) -> str:
    """Draw a year, a month or a day."""
    year, month, day = draw(st.integers(2020, 2022)), draw(months), draw(days)
    return draw(st.sampled_from([f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}"]))


@st.composite
def near_dated(draw: st.DrawFn) -> Dated:
    """Draw a date of few years, so that it often falls at the bounds."""
    text, precision = draw(dated())
    if text is None:
        return None, None
    return f"{draw(st.integers(2019, 2023))}{text[4:]}", precision


@given(units(), units(), near_dated(), identities)
def test_a_range_holds_exactly_the_articles_between_its_ends(
    start: str, end: str, date: Dated, name: str
) -> None:
    low, high = id_range(start, end)
    key, first, last = parts(date[0])[:3], parts(start), parts(end)
    expected = bool(key) and _padded(first) <= _padded(key) and key[: len(last)] <= last
    if len(key) < len(last) and key == last[: len(key)]:
        expected = expected and _padded(key) <= _padded(last)
    assert (low <= article_id(*date, name, ()) < high) == expected


def _padded(key: Key) -> Key:
    """A year stands before its months, a month before its days."""
    return key + (0,) * (3 - len(key))


@pytest.mark.parametrize(
    "unit", ["2024", "2024-11", "2024-12", "2024-11-29", "2024-12-31", "9999", "9999-12"]
)
def test_a_range_of_one_unit_is_that_unit(unit: str) -> None:
    low, high = id_range(unit, unit)
    inside = {4: f"{unit}-06-15", 7: f"{unit}-15", 10: unit}[len(unit)]
    assert low <= article_id(inside, "day", digest(3), ()) < high <= LARGEST
    assert not low <= article_id("2023-12-31", "day", digest(3), ()) < high


def test_identity_does_not_hang_on_white_space_case_or_compatibility_forms() -> None:
    article = make_article("Talks in Baku", paragraphs=("The ﬁrst one.", "The second."))
    same = make_article("TALKS  in\u00a0Baku", paragraphs=("The first\n one.", "The   second."))
    assert identity(article) == identity(same)
    assert len(identity(article)) == 32
    assert int(identity(article), 16) >= 0


def test_identity_hangs_on_title_date_and_text() -> None:
    article = make_article("Talks in Baku", "2024-11-29")
    others = [
        replace(article, title="Talks in Tbilisi"),
        replace(article, date="2024-11-30"),
        replace(article, date="2024-11", date_precision="month"),
        replace(article, date=None, date_precision=None),
        replace(article, paragraphs=(*article.paragraphs, "More.")),
        replace(article, title_derived=True),
    ]
    assert len({identity(other) for other in [article, *others]}) == 7


def test_identity_does_not_hang_on_a_derived_title_or_the_file() -> None:
    article = make_article("The two ministers", title_derived=True)
    moved = replace(article, title="Another beginning", provenance=replace(article.provenance, path="/b.txt"))
    assert identity(article) == identity(moved)
