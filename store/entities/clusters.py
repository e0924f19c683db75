"""The entities of one document so far, whatever their type, found without a scan."""

from __future__ import annotations

from dataclasses import dataclass, field

from store.entities.forms import Form
from store.entities.lexicon import GENERIC_ORGANISATIONS, ORGANISATIONS
from store.entities.person_names import PersonName
from store.vocabulary import EntityType


@dataclass(slots=True, eq=False)
class Cluster:
    """One entity and the forms under which it was mentioned."""

    type: EntityType
    name: str
    """Its fullest name, as written."""
    forms: list[Form] = field(default_factory=list)
    people: list[PersonName] = field(default_factory=list)
    """Its names in parts, if it is a person."""
    gender: str = ""
    """m or f once a title told it."""
    mentions: int = 0
    last: int = 0
    """Number of the mention that named it last."""

    def lone(self) -> bool:
        """Tell whether every mention of a person so far was a single word."""
        return all(len(name.words) == 1 for name in self.people)

    def full(self) -> PersonName:
        """Return the name of most words; of a person only."""
        return max(self.people, key=lambda name: len(name.words))


Match = tuple[Cluster, str]
"""An entity and the rule that found it."""


class Exact:
    """Finds an entity by the normalised name. Alias rule 2."""

    def __init__(self) -> None:
        self._typed: dict[tuple[str, EntityType], Cluster] = {}
        self._any_type: dict[str, Cluster] = {}

    def put(self, cluster: Cluster, form: Form) -> None:
        """Remember that the entity was mentioned by this form."""
        self._typed[form.key, form.kind] = cluster
        if " " in form.surface or form.kind == "MISC":
            self._any_type[form.key] = cluster

    def get(self, form: Form) -> Match | None:
        """Return the entity of the same name: one of its type, or any if the name has two words.

        Heads that many organisations share do not merge.
        """
        if form.kind == "ORG" and (form.key in GENERIC_ORGANISATIONS or form.key in ORGANISATIONS):
            return None
        cluster = self._typed.get((form.key, form.kind)) or self._any_type.get(form.key)
        if cluster is None:
            return None
        if form.rule:
            return cluster, form.rule
        same = any(known.surface == form.surface for known in cluster.forms)
        return cluster, "" if same else "alias 2: same name"
