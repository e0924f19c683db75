"""The organisations and places of one document so far: by acronym and by part. Alias rules 4 to 6."""

from __future__ import annotations

from store.entities.clusters import Cluster, Match
from store.entities.forms import Form
from store.entities.lexicon import GENERIC_ORGANISATIONS, ORGANISATIONS
from store.entities.organisation_names import LONGEST_NAME, before_of, content, head, is_generic, own_words

_ANY = 3
"""Letters from which an acronym may be of another type than the name it stands for."""


class Organisations:
    """Finds an organisation or place; of several candidates the one that got such a form last."""

    def __init__(self) -> None:
        self._initials: dict[tuple[str, str], Cluster] = {}
        self._near: dict[tuple[str, str], Cluster] = {}
        self._acronyms: dict[tuple[str, str], Cluster] = {}
        self._letters: dict[str, Cluster] = {}
        self._wholes: dict[str, Cluster] = {}
        self._parts: dict[str, Cluster] = {}
        self._heads: dict[str, list[Cluster]] = {}
        self._places: dict[str, Cluster] = {}

    def put(self, cluster: Cluster, form: Form) -> None:
        """Remember that the entity was mentioned by this form."""
        for letters in form.initials.sure:
            self._initials[letters, form.nation] = cluster
            self._letters[letters] = cluster
        for letters in form.initials.near:
            self._near[letters, form.nation] = cluster
        if form.acronym:
            self._acronyms[form.acronym, form.nation] = cluster
            self._letters[form.acronym] = cluster
        if form.kind == "LOC":
            self._places[form.place] = cluster
        elif form.acronym:
            self._wholes[content(list(form.core))] = cluster
        elif form.core:
            self._put_parts(cluster, list(form.core))

    def _put_parts(self, cluster: Cluster, tokens: list[str]) -> None:
        """Index the beginnings and, from two words, the ends of an organisation's name."""
        if len(tokens) > LONGEST_NAME:
            return
        self._wholes[content(tokens)] = cluster
        kind = head(tokens) if len(tokens) > 1 else ""
        if kind:
            heads = self._heads.setdefault(kind, [])
            if cluster not in heads[-1:]:
                heads.append(cluster)
        if not is_generic(tokens[0]):
            for cut in range(1, len(tokens)):
                self._parts[" ".join(tokens[:cut])] = cluster
        for cut in range(1, len(tokens) - 1):
            self._parts[" ".join(tokens[cut:])] = cluster
            carried = content(tokens[cut:])
            if " " in carried:
                self._parts[carried] = cluster
        for part in (*own_words(tokens), *before_of(tokens)):
            self._parts[part] = cluster

    def get(self, form: Form) -> Match | None:
        """Return the entity of another form of the name. People are never among them."""
        if form.acronym:
            return self._acronym(form) or self._same_core(form)
        match = self._long_form(form)
        if match:
            return match
        if form.kind == "ORG":
            return self._part(form)
        return self._place(form) if form.kind == "LOC" else None

    def _acronym(self, form: Form) -> Match | None:
        """Return the entity whose initials an acronym has.

        Two different nationalities never meet; an acronym without one takes the entity mentioned last.
        """
        for index in (self._initials, self._acronyms, self._near):
            cluster = index.get((form.acronym, form.nation))
            if cluster and _may_be(cluster, form):
                return cluster, "alias 4: acronym of a long form"
        cluster = None if form.nation else self._letters.get(form.acronym)
        return (cluster, "alias 4: acronym of a long form") if cluster and _may_be(cluster, form) else None

    def _long_form(self, form: Form) -> Match | None:
        for forms in (form.initials.sure, form.initials.near):
            for letters in sorted(forms, key=lambda letters: (-len(letters), letters)):
                cluster = self._acronyms.get((letters, form.nation))
                if cluster and _may_be(cluster, form, letters) and all(f.acronym for f in cluster.forms):
                    return cluster, "alias 4: long form of an acronym"
        return None

    def _part(self, form: Form) -> Match | None:
        """Return the organisation of which the form is a beginning or end, or that is one of the form."""
        tokens = list(form.core)
        if not tokens or len(tokens) > LONGEST_NAME:
            return None
        if form.key in ORGANISATIONS or form.key in GENERIC_ORGANISATIONS:
            heads = self._heads.get(form.key, ())
            return (heads[0], "alias 5: the only one of its kind") if len(heads) == 1 else None
        same = self._same_core(form)
        if same:
            return same
        whole = " ".join(tokens)
        cluster = self._parts.get(whole) or self._parts.get(content(tokens))
        if cluster and _one_nation(cluster, form):
            return cluster, "alias 5: part of a longer name"
        for short in _shorter(tokens):
            cluster = self._wholes.get(short)
            if cluster and _one_nation(cluster, form) and _only_parts(cluster, whole):
                return cluster, "alias 5: longer form of a name"
        return None

    def _same_core(self, form: Form) -> Match | None:
        cluster = self._wholes.get(content(list(form.core))) if form.core else None
        if cluster is None or not _one_nation(cluster, form):
            return None
        return cluster, "alias 5: name without Inc, Ltd and the like"

    def _place(self, form: Form) -> Match | None:
        cluster = self._places.get(form.place)
        return (cluster, "alias 1: other form of the place's name") if cluster else None


def _may_be(cluster: Cluster, form: Form, letters: str = "") -> bool:
    """Tell whether the types let an acronym and a name be one: equal, or both no people and it is long."""
    if cluster.type == form.kind:
        return True
    return "PER" not in (cluster.type, form.kind) and len(letters or form.acronym) >= _ANY


def _one_nation(cluster: Cluster, form: Form) -> bool:
    """Tell whether no other nationality stands before the names so far. Alias rule 6."""
    return not form.nation or all(known.nation in {"", form.nation} for known in cluster.forms)


def _only_parts(cluster: Cluster, whole: str) -> bool:
    """Tell whether the names so far all are parts of the longer one, and none is the full one of a company.

    Samsung is a part of Samsung Electronics; Apple Inc. is not one of Apple Music.
    """
    return all(
        known.acronym
        or (f" {' '.join(known.core)} " in f" {whole} " and len(known.core) == known.key.count(" ") + 1)
        for known in cluster.forms
    )


def _shorter(tokens: list[str]) -> list[str]:
    """Return the beginnings and ends of a name by which an organisation may have been named before."""
    names = []
    if not is_generic(tokens[0]):
        names += [" ".join(tokens[:cut]) for cut in range(len(tokens) - 1, 0, -1)]
    names += [" ".join(tokens[cut:]) for cut in range(1, len(tokens) - 1)]
    return names + own_words(tokens)
