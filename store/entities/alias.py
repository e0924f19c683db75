"""Names the entity of every span: one for a full name and a surname, for a ministry and its acronym."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.entities.acronyms import initials, is_acronym, letters
from store.entities.clusters import Cluster, Exact, Match
from store.entities.engine import Span
from store.entities.forms import Form, form_of
from store.entities.lexicon import GENERIC_ORGANISATIONS
from store.entities.nationalities import SINGULARS
from store.entities.organisation_clusters import Organisations
from store.entities.people_clusters import People
from store.entities.person_names import title_gender
from store.entities.related import countries_of
from store.entities.surfaces import bare
from store.vocabulary import EntityType

_UNNAMED: frozenset[EntityType] = frozenset({"DATE", "MONEY"})
_UNDEFINED: frozenset[EntityType] = frozenset({"PER", "DATE", "MONEY", "NORP"})
_INTRODUCED = re.compile(r"\s?[,(]\s?(?:or|also known as|known as|abbreviated)\s(?:the\s)?", re.IGNORECASE)
_INITIAL = re.compile(r"\b[^\W\d_]\.")
_BEFORE = 14
"""Characters before a person that are searched for a title."""


def name_entities(text: str, spans: Sequence[Span]) -> list[tuple[str, str]]:
    """Return for every span the name of its entity and the numbered alias rule that gave it, "" if none did.

    The spans are sorted and do not overlap. In reading order, the first rule that fits:

    1. Names are compared folded, without title, article and possessive; well-known other names and other
       romanisations of one name are one.
    2. The same name of the same type, or of two words.
    3. People: surname or first name of a full name and the other way round; same first and last name.
    4. An acronym defined in brackets, or that has the initials of a name, in either order.
    5. Organisations without Inc and Ltd; beginnings and ends of a longer name.
    6. Never: people with other types by 4 and 5, two nationalities, two full names that share a surname,
       heads that many organisations share.
    7. A word for people is not its country (`related_names` tells them); a team's people are the team.

    Linear in the number of spans.
    """
    document = _Document(text, spans)
    found = [document.name(index) for index in range(len(spans))]
    return [(cluster.name if cluster else name, rule) for name, cluster, rule in found]


class _Document:
    """The entities so far of a document that is read from the first span to the last."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text = text
        self._spans = spans
        self._exact = Exact()
        self._people = People()
        self._organisations = Organisations()
        self._known: dict[Form, Match] = {}
        self._before: Cluster | None = None

    def name(self, index: int) -> tuple[str, Cluster | None, str]:
        """Return name, entity and rule of a span; no entity for dates and sums."""
        span = self._spans[index]
        written = self._text[span.start : span.end]
        if span.type in _UNNAMED:
            self._before = None
            return bare(written), None, ""
        form = form_of(self._surface(index, written), span.type)
        if span.type == "PER":
            cluster, rule = self._person(index, form)
        else:
            cluster, rule = self._other(index, form)
        cluster.mentions += 1
        cluster.last = index
        self._before = cluster
        return "", cluster, rule

    def _person(self, index: int, form: Form) -> Match:
        gender = self._gender(index)
        match = self._shared_surname(index, form) or self._people.get(form, gender)
        if match is None:
            match = (Cluster("PER", form.name), "")
        cluster, rule = match
        if gender or (form.person and form.person.gender):
            cluster.gender = gender or (form.person.gender if form.person else "")
        if not any(known is form for known in cluster.forms):
            self._join(cluster, form)
            self._people.put(cluster, form)
        return cluster, rule

    def _other(self, index: int, form: Form) -> Match:
        defined = self._before is not None and index and self._defined(index)
        known = None if defined else self._known.get(form)
        if known:
            return known
        match = (self._before, "alias 4: acronym defined in brackets") if defined and self._before else None
        match = match or self._exact.get(form) or self._team(form)
        if match is None and form.kind != "NORP":
            match = self._organisations.get(form)
        cluster, rule = match or (Cluster(form.kind, form.name), form.rule)
        self._join(cluster, form)
        self._exact.put(cluster, form)
        self._organisations.put(cluster, form)
        self._known[form] = cluster, rule
        return cluster, rule

    def _join(self, cluster: Cluster, form: Form) -> None:
        name = form.name
        if _fuller(form, cluster) or _plainer(name, cluster.name):
            cluster.name = name
        cluster.forms.append(form)

    def _team(self, form: Form) -> Match | None:
        """Return the team of a country that its people in the plural stand for. Alias rule 7."""
        if form.kind != "ORG" or " " in form.surface:
            return None
        for country in countries_of(form.surface):
            match = self._exact.get(form_of(country, "ORG"))
            if match:
                return match[0], "alias 7: people of a team"
        return None

    def _gender(self, index: int) -> str:
        start = self._spans[index].start
        before = self._text[max(0, start - _BEFORE) : start].split()
        return title_gender(before[-1]) if before else ""

    def _shared_surname(self, index: int, form: Form) -> Match | None:
        """Return the person of a first name whose surname follows once for two: Bill and Hillary Clinton."""
        if index + 1 >= len(self._spans) or form.person is None or len(form.person.words) != 1:
            return None
        span, after = self._spans[index], self._spans[index + 1]
        if after.type != "PER" or self._text[span.end : after.start] != " and ":
            return None
        other = form_of(self._text[after.start : after.end], "PER").person
        if other is None or len(other.words) < 2:
            return None
        family = other.words[-1]
        match = self._people.get(form_of(f"{form.surface} {family}", "PER"), "")
        if match is None or not any(known.words[-1] == family for known in match[0].people):
            return None
        return match[0], "alias 3: first name of a full name"

    def _defined(self, index: int) -> bool:
        """Tell whether a span is the acronym that the one before defines: Long Form (LF), LF (Long Form)."""
        one, other = self._spans[index - 1], self._spans[index]
        if one.type in _UNDEFINED or other.type in _UNDEFINED:
            return False
        between = self._text[one.end : other.start]
        bracketed = between.strip() == "(" and self._text[other.end : other.end + 1] == ")"
        if not bracketed and not _INTRODUCED.fullmatch(between):
            return False
        first, second = bare(self._text[one.start : one.end]), bare(self._text[other.start : other.end])
        if " " in first and " " not in second and is_acronym(second):
            return _stands_for(letters(second), first, loosely=bracketed)
        if " " in second and " " not in first and is_acronym(first):
            return _stands_for(letters(first), second, loosely=False)
        return False

    def _surface(self, index: int, written: str) -> str:
        """Return the name, with the nationality before it if that only says whose ministry it is."""
        span = self._spans[index]
        if span.type != "ORG" or not index or self._spans[index - 1].type != "NORP":
            return written
        before = self._spans[index - 1]
        nation = bare(self._text[before.start : before.end])
        if not self._text[before.end : span.start].isspace() or nation not in SINGULARS:
            return written
        surface = bare(written)
        generic = is_acronym(surface) or not GENERIC_ORGANISATIONS.isdisjoint(surface.lower().split())
        return f"{nation} {surface}" if generic else surface


def _stands_for(acronym: str, name: str, *, loosely: bool) -> bool:
    allowed = initials(name).sure
    if any(whole.endswith(acronym) or acronym.endswith(whole) for whole in allowed):
        return True
    return loosely and acronym[:1] == name[:1].upper()


def _fuller(form: Form, cluster: Cluster) -> bool:
    """Tell whether a form is a better name than the entity has: more words, or one in place of an initial."""
    name, known = form.name, cluster.name
    if form.acronym or form.rule or " " not in name:
        return False
    more = name.count(" ") - known.count(" ")
    return more > 0 or (more == 0 and _INITIAL.search(known) is not None and _INITIAL.search(name) is None)


def _plainer(form: str, name: str) -> bool:
    """Tell whether a name is the same in better letters: Kyiv after the KYIV of a dateline."""
    return name.isupper() and not form.isupper() and form.lower() == name.lower()
