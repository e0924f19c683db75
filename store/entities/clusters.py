"""The entities of one document so far, with indexes that find them without a scan."""

from __future__ import annotations

from dataclasses import dataclass, field

from store.entities.lexicon import GENERIC_ORGANISATIONS, ORGANISATIONS
from store.entities.surfaces import core, is_acronym, letters, nationality, short_forms
from store.entities.wordlists import words
from store.vocabulary import EntityType

_VAGUE = words(
    """
    national united american international european new central general federal state world first supreme
    high south north east west southern northern eastern western african asian royal social democratic
    islamic people people's public republican popular
    """
)

LONGEST_NAME = 12
"""Words in the longest organisation's name that is compared part by part."""


@dataclass(slots=True)
class Cluster:
    """One entity and the keys under which it was mentioned."""

    type: EntityType
    name: str
    """Its fullest name, as written."""
    keys: set[str] = field(default_factory=set)

    def lone(self) -> bool:
        """Tell whether every mention so far was a single word."""
        return all(" " not in key for key in self.keys)


Match = tuple[Cluster, str]
"""An entity and the rule that found it."""


def is_generic(word: str) -> bool:
    """Tell whether a first word says too little to join two organisations by."""
    return len(word) <= 3 or word in _VAGUE or word in ORGANISATIONS or bool(nationality(word))


class Clusters:
    """Finds the entity of a mention; of several candidates the one mentioned last."""

    def __init__(self) -> None:
        self._exact: dict[tuple[str, EntityType], Cluster] = {}
        self._any_type: dict[str, Cluster] = {}
        self._surnames: dict[str, Cluster] = {}
        self._first_names: dict[str, Cluster] = {}
        self._ends: dict[tuple[str, str], Cluster] = {}
        self._initials: dict[tuple[str, str], Cluster] = {}
        self._acronyms: dict[tuple[str, str], Cluster] = {}
        self._letters: dict[str, Cluster] = {}
        self._parts: dict[str, Cluster] = {}

    def put(self, cluster: Cluster, key: str, surface: str) -> None:
        """Remember one more mention of the entity."""
        cluster.keys.add(key)
        self._exact[key, cluster.type] = cluster
        if " " in key or cluster.type == "MISC":
            self._any_type[key] = cluster
        tokens = key.split()
        if cluster.type == "PER":
            if len(tokens) > 1:
                self._surnames[tokens[-1]] = cluster
                self._first_names[tokens[0]] = cluster
                self._ends[tokens[0], tokens[-1]] = cluster
            return
        nation = nationality(key)
        if len(tokens) > 1:
            for form in short_forms(surface):
                self._initials[form, nation] = cluster
                self._letters[form] = cluster
        if is_acronym(surface):
            self._acronyms[letters(surface), nation] = cluster
            self._letters[letters(surface)] = cluster
        elif cluster.type == "ORG":
            self._put_parts(cluster, core(tokens))

    def _put_parts(self, cluster: Cluster, tokens: list[str]) -> None:
        """Index the beginnings and, from two words, the ends of an organisation's name."""
        if len(tokens) > LONGEST_NAME:
            return
        if tokens and not is_generic(tokens[0]):
            for cut in range(1, len(tokens) + 1):
                self._parts[" ".join(tokens[:cut])] = cluster
        elif len(tokens) > 1:
            self._parts[" ".join(tokens)] = cluster
        for cut in range(1, len(tokens) - 1):
            self._parts[" ".join(tokens[cut:])] = cluster

    def same(self, key: str, kind: EntityType) -> Match | None:
        """Return the entity that had the same name: one of its type, or any if the name has two words."""
        if key in GENERIC_ORGANISATIONS or (kind == "ORG" and key in ORGANISATIONS):
            return None
        cluster = self._exact.get((key, kind)) or self._any_type.get(key)
        if cluster and kind == "PER" and key in self._surnames:
            cluster = self._surnames[key]
            return cluster, "surname of a full name"
        return (cluster, "") if cluster else None

    def person(self, key: str) -> Match | None:
        """Return the person whose surname or first name the key is, or who had only a surname so far."""
        tokens = key.split()
        if len(tokens) == 1:
            if key in self._surnames:
                return self._surnames[key], "surname of a full name"
            if key in self._first_names:
                return self._first_names[key], "first name of a full name"
            return None
        if (tokens[0], tokens[-1]) in self._ends:
            return self._ends[tokens[0], tokens[-1]], "same first and last name"
        lone = self._exact.get((tokens[-1], "PER"))
        return (lone, "full name of a surname") if lone and lone.lone() else None

    def acronym(self, key: str, surface: str, kind: EntityType) -> Match | None:
        """Return the entity of that type whose initials an acronym has, or whose acronym has those of a name.

        Two different nationalities never meet; an acronym without one takes the entity mentioned last.
        """
        nation = nationality(key)
        if is_acronym(surface):
            form = letters(surface)
            cluster = self._initials.get((form, nation)) or self._acronyms.get((form, nation))
            if cluster is None and not nation:
                cluster = self._letters.get(form)
            return (cluster, "acronym of a long form") if cluster and cluster.type == kind else None
        if " " in key:
            for form in sorted(short_forms(surface), key=len, reverse=True):
                cluster = self._acronyms.get((form, nation))
                if (
                    cluster
                    and cluster.type == kind
                    and all(is_acronym(name.upper()) or " " not in name or nation for name in cluster.keys)
                ):
                    return cluster, "long form of an acronym"
        return None

    def part(self, key: str) -> Match | None:
        """Return the organisation of which the key is a beginning or end, or that is one of the key."""
        tokens = core(key.split())
        if not tokens or len(tokens) > LONGEST_NAME or key in GENERIC_ORGANISATIONS:
            return None
        cluster = self._parts.get(" ".join(tokens))
        if cluster is None and not is_generic(tokens[0]):
            beginnings = (" ".join(tokens[:cut]) for cut in range(len(tokens) - 1, 0, -1))
            cluster = next((found for name in beginnings if (found := self._exact.get((name, "ORG")))), None)
        nation = nationality(key)
        if cluster and nation and any(nationality(name) not in {"", nation} for name in cluster.keys):
            return None
        return (cluster, "part of a longer name") if cluster else None
