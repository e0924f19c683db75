"""Cuts a run of capitalised words into names and gives each its type."""

from __future__ import annotations

from store.entities import organisations
from store.entities.events import event_shape
from store.entities.kinds import DEMONYM, FIRST_NAME, OFFICE, ORGANISATION, PLACE, ROLE, SURNAME, TITLE
from store.entities.lexicon import COMPANY_TITLES, DOUBTFUL_TITLES
from store.entities.page import Found, Page
from store.entities.people import person_hint, person_shape, possible
from store.entities.places import place_hint, place_shape


def _is_title(page: Page, index: int, first: int, last: int) -> bool:
    """Tell whether the word there is a title in this run, not part of a name."""
    if not page.kinds[index] & TITLE:
        return False
    word = page.words[index].lower().rstrip(".")
    if word not in DOUBTFUL_TITLES:
        return True
    if index + 1 == last:
        return not (index > first and page.kinds[index - 1] & FIRST_NAME)
    end = index + 1
    while end < last and not page.kinds[end] & TITLE:
        end += 1
    return end == index + 1 or not page.kinds[end - 1] & (ORGANISATION | PLACE)


def segment(page: Page, first: int, last: int) -> list[Found]:
    """Return the names in the run from first up to last.

    Titles cut the run: what precedes one is a nationality, a place or an employer, what follows one is a person.
    """
    found: list[Found] = []
    titled = page.word(first - 1) == "of" and bool(page.kind(first - 2) & TITLE) and bool(page.kinds[first] & OFFICE)
    start = first
    while titled and start < last and page.kinds[start] & OFFICE:
        start += 1
    index = start
    while index <= last:
        if index == last or _is_title(page, index, start, last):
            piece_end = index
            if index < last:
                while piece_end > start and page.kinds[piece_end - 1] & OFFICE and not (
                    page.kinds[piece_end - 1] & ORGANISATION and piece_end - start > 1
                ):
                    piece_end -= 1
            if piece_end > start:
                employer = index < last and page.words[index].lower() in COMPANY_TITLES
                found.extend(_piece(page, start, piece_end, titled, employer, index < last))
            titled, start = True, index + 1
        index += 1
    return found


def _piece(page: Page, first: int, last: int, titled: bool, employer: bool, before_title: bool) -> list[Found]:
    if titled:
        person = _titled(page, first, last)
        if person:
            return person
    if before_title and last - first == 1 and employer and not page.whole(first, last):
        return [Found(first, last, "ORG", "employer before a title")]
    return classify(page, first, last)


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
        if kind == "ORG" and not lone:
            end = organisations.goes_on(page, last)
            return organisations.with_nation(page, first, end, rule)
        return [Found(first, last, kind, rule)]
    if not lone and organisations.defines(page, first, last):
        return [Found(first, last, "ORG", "acronym definition")]
    event = event_shape(page, first, last)
    if event:
        return [Found(first, last, *event)]
    head = _head(page, first, last)
    if head:
        return head
    place = place_shape(page, first, last)
    if place:
        return [Found(first, last, "LOC", place)]
    person = person_shape(page, first, last)
    if person:
        return [Found(first, last, "PER", person)]
    split = _split(page, first, last)
    if split:
        return split
    return _hinted(page, first, last)


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
    if kind in {"LOC", "NORP"} and (page.kinds[first] & DEMONYM or end - first > 1 or not page.person_like(first)):
        return [Found(first, end, kind, rule), *classify(page, end, last)]
    return []


def _hinted(page: Page, first: int, last: int) -> list[Found]:
    for kind, hint in (("ORG", organisations.organisation_hint), ("PER", person_hint), ("LOC", place_hint)):
        rule = hint(page, first, last)
        if rule:
            return [Found(first, last, kind, rule)]  # type: ignore[arg-type]
    if organisations.acronym(page, first, last):
        return [Found(first, last, "ORG", "acronym")]
    if 2 <= last - first <= 3 and possible(page, first, last) and not page.tokens.opens[first]:
        return [Found(first, last, "PER", "two capitalised words")]
    if last - first > 2 and not page.tokens.opens[first]:
        return [Found(first, last, "ORG", "capitalised words")]
    return []
