"""Cuts a run of capitalised words into names and gives each its type."""

from __future__ import annotations

from collections.abc import Callable

from store.entities import organisations
from store.entities.events import event_shape
from store.entities.kinds import DEMONYM, FIRST_NAME, OFFICE, ORGANISATION, PLACE, ROLE, SURNAME, TITLE
from store.entities.lexicon import DOUBTFUL_TITLES, ROLES
from store.entities.neighbours import WEAK
from store.entities.page import Found, Page
from store.entities.people import person_hint, person_shape, possible
from store.entities.places import before_noun, dateline, place_hint, place_shape, realm_of
from store.vocabulary import EntityType

_HINTS: tuple[tuple[EntityType, Callable[[Page, int, int], str | None]], ...] = (
    ("ORG", organisations.organisation_hint),
    ("PER", person_hint),
    ("LOC", place_hint),
)

TWO_PLACES = "two places"
"""The rule whose words are cut at their hyphens."""


def _is_title(page: Page, index: int, first: int, last: int) -> bool:
    """Tell whether the word there is a title in this run, not part of a name."""
    word = page.words[index].lower().rstrip(".")
    if not page.kinds[index] & TITLE:
        return page.tokens.opens[index] and word in ROLES and index + 2 < last
    end = last - 1 if page.words[last - 1] in {"Jr.", "Sr."} else last
    if index + 1 == end and index > first and page.kinds[index - 1] & FIRST_NAME:
        return False
    if word not in DOUBTFUL_TITLES or index + 1 == last:
        return True
    longest = page.longest(index, last)
    if longest and longest[0] > index + 1:
        return False
    end = index + 1
    while end < last and not page.kinds[end] & TITLE:
        end += 1
    return end == index + 1 or not page.kinds[end - 1] & (ORGANISATION | PLACE)


def segment(page: Page, first: int, last: int) -> list[Found]:
    """Return the names in the run from first up to last.

    Titles cut the run: before one stands a nationality, a place or an employer, after it a person.
    """
    found: list[Found] = []
    titled = (
        page.word(first - 1) == "of"
        and bool(page.kind(first - 2) & TITLE)
        and bool(page.kinds[first] & OFFICE)
    )
    start = first
    while titled and start < last and page.kinds[start] & OFFICE:
        start += 1
    index = start
    while index <= last:
        if index == last or _is_title(page, index, start, last):
            end = index if index == last else _without_office(page, start, index)
            if end > start:
                person = _titled(page, start, end) if titled else []
                found.extend(person or classify(page, start, end))
            titled, start = True, index + 1
        index += 1
    return found


def _without_office(page: Page, first: int, last: int) -> int:
    """Return where the words end that do not belong to the title after them: [Senate] Majority Leader."""
    while last > first and page.kinds[last - 1] & OFFICE:
        if page.kinds[last - 1] & ORGANISATION and last - first > 1:
            break
        if page.words[last - 1] in {"House", "Senate"} or page.whole(first, last):
            break
        last -= 1
    return last


def _titled(page: Page, first: int, last: int) -> list[Found]:
    while first < last and page.kinds[first] & OFFICE and not page.kinds[first] & (FIRST_NAME | SURNAME):
        first += 1
    if first == last or not possible(page, first, last):
        return []
    if page.kinds[last - 1] & ORGANISATION and last - first > 1 and not page.person_like(first):
        return []
    known = page.whole(first, last)
    if known and known[1] != "gazetteer:city":
        return []
    return [Found(first, last, "PER", "title")]


def classify(page: Page, first: int, last: int) -> list[Found]:
    """Return the names in words without titles; the first rule that fits decides."""
    known = page.whole(first, last)
    lone = last - first == 1
    if known and not (known[1] == "gazetteer:city" and lone and page.kind(first - 1) & ROLE):
        kind, rule = known
        if kind in {"ORG", "EVENT", "MISC"} and not lone:
            heads = [index + 1 for index in range(first, last) if organisations.is_head(page, index)]
            end = max(last, *(organisations.goes_on(page, head) for head in (last, *heads)))
            if kind == "ORG":
                return organisations.with_nation(page, first, end, rule)
            return [Found(first, end, kind, rule)]
        return [Found(first, last, kind, rule)]
    if lone and page.kinds[first] & DEMONYM:
        return [Found(first, last, "NORP", "nationality or group")]
    if _places(page, page.phrase(first, last)):
        return [Found(first, last, "LOC", TWO_PLACES)]
    if not lone and organisations.defines(page, first, last):
        return [Found(first, last, "ORG", "acronym definition")]
    longest = page.longest(first, last)
    if longest and longest[0] < last and longest[2] in {"gazetteer:country", "nationality or group"}:
        rest = page.whole(longest[0], last)
        if rest:
            return [Found(first, *longest), Found(longest[0], last, *rest)]
    event = event_shape(page, first, last)
    if event:
        return [Found(first, organisations.goes_on(page, last), *event)]
    head = _head(page, first, last)
    if head:
        return head
    place = place_shape(page, first, last)
    if place:
        return [Found(first, last, "LOC", place)]
    realm = realm_of(page, last)
    if realm:
        return [Found(first, realm, "LOC", "place word")]
    if dateline(page, first, last):
        return [Found(first, last, "LOC", "dateline")]
    if before_noun(page, last) and page.kinds[first] & FIRST_NAME:
        return [Found(first, last, "LOC", "noun of place after it")]
    person = person_shape(page, first, last)
    if person:
        return [Found(first, last, "PER", person)]
    split = _split(page, first, last)
    if split:
        return split
    return _hinted(page, first, last)


def _places(page: Page, name: str) -> bool:
    """Tell whether the parts between hyphens are all known places."""
    return "-" in name and all((known := page.known(part)) and known[0] == "LOC" for part in name.split("-"))


def _head(page: Page, first: int, last: int) -> list[Found]:
    """Return an organisation with its head word, and the names after it."""
    for index in range(last - 1, first - 1, -1):
        if not organisations.is_head(page, index):
            continue
        end = index + 1
        if end == last:
            end = organisations.goes_on(page, last)
        if end - first < 2:
            return []
        if end <= last and page.person_like(first) and index - first == 1 and page.kinds[index] & SURNAME:
            return []
        start = organisations.joined_before(page, first)
        found = organisations.with_nation(page, start, end, "organisation word")
        return found + (classify(page, end, last) if end < last else [])
    return []


def _split(page: Page, first: int, last: int) -> list[Found]:
    """Return a known place or nationality at the beginning and the names after it."""
    longest = page.longest(first, last)
    if not longest or longest[0] == last:
        return []
    end, kind, rule = longest
    if kind in {"LOC", "NORP"} and (
        page.kinds[first] & DEMONYM or end - first > 1 or not page.person_like(first)
    ):
        return [Found(first, end, kind, rule), *classify(page, end, last)]
    return []


def _hinted(page: Page, first: int, last: int) -> list[Found]:
    for kind, hint in _HINTS:
        rule = hint(page, first, last)
        if rule:
            return [Found(first, last, kind, rule)]
    if organisations.acronym(page, first, last):
        return [Found(first, last, "ORG", "acronym")]
    if 2 <= last - first <= 3 and possible(page, first, last) and not page.tokens.opens[first]:
        return [Found(first, last, "PER", WEAK)]
    return []
