"""Names the entity of every span: "Mammadov" and "Elnur Mammadov" are one person, "MFA" is the ministry it was defined for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from store.article import EntityType
from store.entities.engine import Span
from store.entities.gazetteer import fold
from store.entities.lexicon import GENERIC_ORGANISATIONS, ORGANISATIONS, TITLES
from store.entities.names import ALIASES
from store.entities.nationalities import DEMONYMS, PLURALS, SINGULARS

_LEGAL = frozenset("inc corp corporation co company ltd limited plc llc group ag sa nv gmbh holdings".split())
_VAGUE = frozenset(
    """national united american international european new central general federal state world first supreme high south
    north east west southern northern eastern western african asian royal social democratic islamic people public
    republican popular the""".split()
)
_SKIPPED = frozenset("of the for and on in de la to & at".split())
_POSSESSIVE = re.compile(r"['’]s?$")
_NATIONS = frozenset(name.lower() for name in DEMONYMS)


@dataclass(slots=True)
class _Cluster:
    """The mentions of one entity so far."""

    type: EntityType
    name: str
    """Its fullest name, as written."""
    keys: set[str] = field(default_factory=set)


def normalise(surface: str) -> str:
    """Return the key under which a name is compared: no accents, possessive, article, titles, trailing dot or capitals."""
    words = _POSSESSIVE.sub("", fold(surface)).split()
    while len(words) > 1 and words[0].lower().rstrip(".") in TITLES | {"the"}:
        del words[0]
    key = " ".join(words).lower()
    if key.count(".") > 1 or len(key) <= 5:
        key = key.replace(".", "")
    return ALIASES.get(key, key).lower().rstrip(".")


def short_forms(name: str) -> set[str]:
    """Return the acronyms that the initials of a name allow, upper case, with and without its nationality."""
    words = [part for word in re.split(r"[\s-]+", name) if (part := word.strip(".")) and part.lower() not in _SKIPPED]
    plain = [word for word in words if word.lower() not in _NATIONS]
    forms = {"".join(word[0] for word in chosen).upper() for chosen in (words, plain) if len(chosen) > 1}
    return {form for form in forms if len(form) > 1}


def _nation(key: str) -> str:
    first = key.partition(" ")[0]
    return PLURALS.get(first, first) if first in _NATIONS else ""


class _Book:
    """The clusters of one document, with the indexes that find them without a scan."""

    def __init__(self) -> None:
        self.exact: dict[tuple[str, EntityType], _Cluster] = {}
        self.any_type: dict[str, _Cluster] = {}
        self.surnames: dict[str, _Cluster] = {}
        self.first_names: dict[str, _Cluster] = {}
        self.ends: dict[tuple[str, str], _Cluster] = {}
        self.initials: dict[tuple[str, str], _Cluster] = {}
        self.acronyms: dict[tuple[str, str], _Cluster] = {}
        self.bare: dict[str, _Cluster] = {}
        self.heads: dict[str, _Cluster] = {}
        self.tails: dict[str, _Cluster] = {}

    def put(self, cluster: _Cluster, key: str, surface: str) -> None:
        """Index one more name of the cluster; the latest cluster of a key wins."""
        cluster.keys.add(key)
        self.exact[key, cluster.type] = cluster
        if " " in key or cluster.type == "MISC":
            self.any_type[key] = cluster
        words = key.split()
        if cluster.type == "PER":
            if len(words) > 1:
                self.surnames[words[-1]] = cluster
                self.first_names[words[0]] = cluster
                self.ends[words[0], words[-1]] = cluster
        elif len(words) > 1:
            nation = _nation(key)
            for form in short_forms(surface):
                self.initials[form, nation] = cluster
                self.bare[form] = cluster
            if cluster.type == "ORG":
                self._runs(cluster, words)
        if _is_acronym(surface):
            self.acronyms[_letters(surface), _nation(key)] = cluster
            self.bare[_letters(surface)] = cluster

    def _runs(self, cluster: _Cluster, words: list[str]) -> None:
        words = [word for word in words if word.rstrip(".") not in _LEGAL]
        for cut in range(1, len(words) + 1):
            if len(words[0]) > 3 and not _generic(words[0]) and (cut > 1 or cut == len(words) or words[0] not in _VAGUE):
                self.heads[" ".join(words[:cut])] = cluster
            if len(words) - cut >= 1 and cut >= 1:
                tail = words[cut:]
                if len(tail) > 1:
                    self.tails[" ".join(tail)] = cluster


def _letters(surface: str) -> str:
    return surface.split()[-1].replace(".", "").upper()


def _is_acronym(surface: str) -> bool:
    last = surface.split()[-1].replace(".", "")
    return 2 <= len(last) <= 8 and last.isupper() and (" " not in surface or surface.partition(" ")[0] in DEMONYMS)


def _generic(word: str) -> bool:
    return word in _VAGUE or word in ORGANISATIONS or word in _NATIONS


def _person(book: _Book, key: str) -> tuple[_Cluster, str] | None:
    words = key.split()
    if len(words) == 1:
        if key in book.surnames:
            return book.surnames[key], "surname of a full name"
        if key in book.first_names:
            return book.first_names[key], "first name of a full name"
        return None
    if (words[0], words[-1]) in book.ends:
        return book.ends[words[0], words[-1]], "same first and last name"
    lone = book.exact.get((words[-1], "PER"))
    if lone and all(" " not in name for name in lone.keys):
        return lone, "full name of a surname"
    return None


def _organisation(book: _Book, key: str, surface: str, kind: EntityType) -> tuple[_Cluster, str] | None:
    nation = _nation(key)
    if _is_acronym(surface):
        letters = _letters(surface)
        match = book.initials.get((letters, nation)) or book.acronyms.get((letters, nation))
        if match is None and not nation:
            match = book.bare.get(letters)
        return (match, "acronym of a long form") if match and match.type != "PER" else None
    for form in short_forms(surface):
        match = book.acronyms.get((form, nation)) or (book.acronyms.get((form, "")) if not nation else None)
        if match and match.type != "PER" and all(" " not in name or _nation(name) for name in match.keys):
            return match, "long form of an acronym"
    if kind != "ORG":
        return None
    words = [word for word in key.split() if word.rstrip(".") not in _LEGAL]
    if not words or key in GENERIC_ORGANISATIONS:
        return None
    short = " ".join(words)
    match = book.heads.get(short)
    if match is None and len(words) > 1:
        match = book.tails.get(short)
    if match is None and not _generic(words[0]) and len(words[0]) > 3:
        match = next(
            (found for cut in range(len(words) - 1, 0, -1) if (found := book.exact.get((" ".join(words[:cut]), "ORG")))), None
        )
    if match and (not nation or any(_nation(name) in {"", nation} for name in match.keys)):
        return match, "part of a longer name"
    return None


def _definitions(text: str, spans: Sequence[Span]) -> dict[int, int]:
    """Return positions of spans in brackets to positions of the long forms right before them."""
    found = {}
    for index in range(1, len(spans)):
        between = text[spans[index - 1].end : spans[index].start]
        after = text[spans[index].end : spans[index].end + 1]
        if between.strip() in {"(", "(the"} and after == ")" and spans[index - 1].type not in {"PER", "DATE", "MONEY"}:
            surface = text[spans[index].start : spans[index].end]
            if _is_acronym(surface) and _plausible(text[spans[index - 1].start : spans[index - 1].end], _letters(surface)):
                found[index] = index - 1
    return found


def _plausible(long: str, letters: str) -> bool:
    """Tell whether the letters can stand for the long form: its initials are their ends, or a subsequence."""
    return any(form.endswith(letters) or letters.endswith(form) for form in short_forms(long)) or letters[0] == long[:1].upper()


def _full_surface(text: str, spans: Sequence[Span], index: int) -> str:
    """Return the name with the nationality before it, if that only says whose ministry it is."""
    span = spans[index]
    surface = " ".join(text[span.start : span.end].split())
    if span.type != "ORG" or not index:
        return surface
    before = spans[index - 1]
    if before.type != "NORP" or text[before.end : span.start].strip() or before.end == span.start:
        return surface
    generic = any(word.lower() in GENERIC_ORGANISATIONS for word in surface.split())
    nation = text[before.start : before.end]
    return f"{nation} {surface}" if (generic or _is_acronym(surface)) and nation in SINGULARS else surface


def name_entities(text: str, spans: Sequence[Span]) -> list[tuple[str, str | None]]:
    """Return for every span the name of its entity and the alias rule that merged it, if one did.

    The spans are sorted and do not overlap. The rules are those of Hobbs-style name matching inside one document, in
    reading order, the first that fits: same normalised name, short name of a person, acronym defined or made of
    initials, part of an organisation's name. People never merge with other types by the last two; names with different
    nationalities before them never merge; two full names that share a surname never merge.
    """
    book = _Book()
    definitions = _definitions(text, spans)
    clusters: list[_Cluster | None] = []
    rules: list[str | None] = []
    for index, span in enumerate(spans):
        if span.type in {"DATE", "MONEY"}:
            clusters.append(None)
            rules.append(None)
            continue
        surface = _full_surface(text, spans, index)
        key = normalise(surface)
        cluster, rule = _match(book, key, surface, span.type)
        if index in definitions and (long := clusters[definitions[index]]):
            cluster, rule = long, "acronym definition"
        if cluster is None:
            cluster = _Cluster(span.type, _first_name_of(surface, key, span.type))
        elif rule and len(surface) > len(cluster.name) and " " in surface and not _is_acronym(surface):
            cluster.name = surface
        book.put(cluster, key, surface)
        clusters.append(cluster)
        rules.append(rule)
    return [
        (cluster.name if cluster else " ".join(text[span.start : span.end].split()), rule)
        for span, cluster, rule in zip(spans, clusters, rules, strict=True)
    ]


def _first_name_of(surface: str, key: str, kind: EntityType) -> str:
    if kind == "NORP":
        return PLURALS.get(surface, surface)
    plain = _POSSESSIVE.sub("", surface).lower()
    short = plain.replace(".", "") if len(plain) <= 6 else plain
    if kind in {"LOC", "ORG"} and (known := ALIASES.get(plain) or ALIASES.get(short)):
        return known
    return surface


def _match(book: _Book, key: str, surface: str, kind: EntityType) -> tuple[_Cluster | None, str | None]:
    lone_generic = key in GENERIC_ORGANISATIONS or (" " not in key and key in ORGANISATIONS)
    same = None if lone_generic else book.exact.get((key, kind)) or book.any_type.get(key)
    if same and not (kind == "PER" and " " not in key and key in book.surnames and book.surnames[key] is not same):
        short = " " not in key and kind == "PER" and " " in same.name
        return same, "surname of a full name" if short else None
    if kind == "NORP":
        singular = normalise(PLURALS.get(surface, surface))
        return book.exact.get((singular, kind)), None
    if kind == "PER":
        found = _person(book, key)
    else:
        found = _organisation(book, key, surface, kind)
    return found or (None, None)
