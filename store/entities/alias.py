"""Names the entity of every span: one for a full name and a surname, for a ministry and its acronym."""

from __future__ import annotations

from collections.abc import Sequence

from store.entities.clusters import Cluster, Clusters, Match
from store.entities.engine import Span
from store.entities.lexicon import GENERIC_ORGANISATIONS
from store.entities.nationalities import PLURALS, SINGULARS
from store.entities.surfaces import bare, is_acronym, known_as, letters, normalise, short_forms
from store.vocabulary import EntityType


def name_entities(text: str, spans: Sequence[Span]) -> list[tuple[str, str]]:
    """Return for every span the name of its entity and the alias rule that merged it, "" if none did.

    The spans are sorted and do not overlap. In reading order, the first rule that fits: an acronym defined
    in brackets, the same normalised name, the short or the full name of a person, initials, part of an
    organisation's name. People never merge with other types by the last two, different nationalities never
    merge, nor do two full names that share a surname.
    """
    clusters = Clusters()
    entities: list[Cluster | None] = []
    rules: list[str] = []
    for index, span in enumerate(spans):
        if span.type in {"DATE", "MONEY"}:
            entities.append(None)
            rules.append("")
            continue
        surface = _surface(text, spans, index)
        key = normalise(surface, span.type)
        long = entities[index - 1] if index and _defined(text, spans[index - 1], span) else None
        match = (long, "acronym definition") if long else _match(clusters, key, surface, span.type)
        if match is None:
            match = Cluster(span.type, _name(surface, span.type)), ""
        cluster, rule = match
        if (rule and _fuller(surface, cluster.name)) or _plainer(surface, cluster.name):
            cluster.name = surface
        clusters.put(cluster, key, surface)
        entities.append(cluster)
        rules.append(rule)
    return [
        (cluster.name if cluster else bare(text[span.start : span.end]), rule)
        for span, cluster, rule in zip(spans, entities, rules, strict=True)
    ]


def _fuller(surface: str, name: str) -> bool:
    return " " in surface and len(surface) > len(name) and not is_acronym(surface)


def _plainer(surface: str, name: str) -> bool:
    """Tell whether a name is the same in better letters: Kyiv after the KYIV of a dateline."""
    return name.isupper() and not surface.isupper() and surface.lower() == name.lower()


def _match(clusters: Clusters, key: str, surface: str, kind: EntityType) -> Match | None:
    same = clusters.same(key, kind)
    if same:
        return same
    if kind == "NORP":
        return clusters.same(normalise(PLURALS.get(surface, surface), kind), kind)
    if kind == "PER":
        return clusters.person(key)
    return clusters.acronym(key, surface, kind) or (clusters.part(key) if kind == "ORG" else None)


def _defined(text: str, long: Span, short: Span) -> bool:
    """Tell whether the second span is a bracketed acronym of the first: Long Form (LF)."""
    if text[long.end : short.start].strip() != "(" or text[short.end : short.end + 1] != ")":
        return False
    acronym = text[short.start : short.end]
    if long.type in {"PER", "DATE", "MONEY", "NORP"} or " " in acronym or not is_acronym(acronym):
        return False
    form, name = letters(acronym), text[long.start : long.end]
    fits = any(whole.endswith(form) or form.endswith(whole) for whole in short_forms(name))
    return fits or form[0] == name[:1].upper()


def _surface(text: str, spans: Sequence[Span], index: int) -> str:
    """Return the name, with the nationality before it if that only says whose ministry it is."""
    span = spans[index]
    surface = bare(text[span.start : span.end])
    if span.type != "ORG" or not index or spans[index - 1].type != "NORP":
        return surface
    before = spans[index - 1]
    nation = bare(text[before.start : before.end])
    if not text[before.end : span.start].isspace() or nation not in SINGULARS:
        return surface
    generic = is_acronym(surface) or any(word in GENERIC_ORGANISATIONS for word in surface.lower().split())
    return f"{nation} {surface}" if generic else surface


def _name(surface: str, kind: EntityType) -> str:
    if kind == "NORP":
        return PLURALS.get(surface, surface)
    return known_as(surface, kind) or surface
