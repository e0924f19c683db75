"""The people of one document so far: by surname, first name, full name and spelling. Alias rule 3."""

from __future__ import annotations

from collections.abc import Iterable

from store.entities.clusters import Cluster, Match
from store.entities.forms import Form
from store.entities.person_names import PersonName, compatible, joined, same_first_name
from store.entities.spelling import SHORTEST

MOST = 16
"""People of one name that are remembered; more than a text can keep apart."""

Index = dict[str, list[Cluster]]


def _add(index: Index, key: str, cluster: Cluster) -> None:
    known = index.setdefault(key, [])
    if cluster not in known:
        known.append(cluster)
        del known[:-MOST]


class People:
    """Finds the person of a mention; of several the one mentioned most, then the one mentioned last."""

    def __init__(self) -> None:
        self._whole: Index = {}
        self._families: Index = {}
        self._firsts: Index = {}
        self._middles: Index = {}
        self._ends: Index = {}
        self._beginnings: Index = {}
        self._initials: Index = {}
        self._sounds: Index = {}
        self._offices: Index = {}

    def put(self, cluster: Cluster, form: Form) -> None:
        """Remember that the person was mentioned by this form."""
        name = form.person
        if name is None:
            return
        cluster.people.append(name)
        _add(self._whole, name.whole, cluster)
        for office in name.offices():
            _add(self._offices, office, cluster)
        if form.acronym:
            _add(self._initials, form.acronym, cluster)
        if name.is_office:
            return
        first, last = name.sounds
        if len(name.words) == 1:
            _add(self._sounds, last, cluster)
            return
        for family in name.family_names:
            _add(self._families, family, cluster)
        _add(self._firsts, joined(name.words[:1]), cluster)
        for middle in name.middles:
            _add(self._middles, joined((middle,)), cluster)
        _add(self._ends, f"{name.words[0]} {name.last}", cluster)
        for cut in range(2, len(name.words)):
            _add(self._beginnings, joined(name.words[:cut]), cluster)
        for initials in name.initials:
            _add(self._initials, initials, cluster)
        _add(self._sounds, last, cluster)
        _add(self._sounds, f"{first} {last}", cluster)

    def get(self, form: Form, gender: str) -> Match | None:
        """Return the person of a form whose title tells the gender, m or f, or does not, ""."""
        name = form.person
        if name is None:
            return None
        gender = name.gender or gender
        if name.is_office:
            return self._office(name, gender)
        if len(name.words) == 1:
            return self._short(name, form, gender)
        return self._whole_name(name, form, gender) or self._long(name, gender)

    def _office(self, name: PersonName, gender: str) -> Match | None:
        """Return the person of an office without a name, or of a surname that looks like it: King."""
        word = name.joined
        lists = (
            (self._families.get(word) if len(name.words) == 1 else None, "alias 3: surname of a full name"),
            (self._whole.get(word), ""),
            (self._offices.get(word), "alias 3: title of a person"),
        )
        return _first(lists, name, gender)

    def _whole_name(self, name: PersonName, form: Form, gender: str) -> Match | None:
        same = _choose(self._whole.get(name.whole, ()), name, gender)
        if same:
            known = any(known.surface == form.surface for known in same.forms)
            return same, "" if known else "alias 2: same name"
        family = _choose(self._families.get(name.joined, ()), name, gender)
        return (family, "alias 3: surname of a full name") if family else None

    def _short(self, name: PersonName, form: Form, gender: str) -> Match | None:
        word = name.joined
        plain = name.last.replace("-", "")
        lists = (
            (self._families.get(word), "alias 3: surname of a full name"),
            (self._families.get(plain), "alias 3: surname of a full name"),
            (self._firsts.get(word), "alias 3: first name of a full name"),
            (self._middles.get(word), "alias 3: part of a full name"),
            (self._whole.get(name.whole), ""),
            (self._initials.get(form.acronym) if form.acronym else None, "alias 4: initials of a person"),
        )
        match = _first(lists, name, gender)
        if match:
            return match
        spelt = self._sounds.get(name.sounds[1], []) if len(word) >= SHORTEST else []
        if len(spelt) == 1 and (chosen := _choose(spelt, name, gender)):
            return chosen, "alias 1: other spelling of the name"
        return None

    def _long(self, name: PersonName, gender: str) -> Match | None:
        """Return the person of a full name that was mentioned by another one."""
        first, last = name.words[0], name.last
        ends = _fitting(self._ends.get(f"{first} {last}", ()), name, gender)
        if ends:
            return ends, "alias 3: same first and last name"
        if len(name.words) == 2:
            turned = _fitting(self._ends.get(f"{name.words[1]} {first}", ()), name, gender)
            if turned:
                return turned, "alias 3: family name first"
        cut = [*self._beginnings.get(name.joined, ())]
        for end in range(len(name.words) - 1, 1, -1):
            cut += self._whole.get(joined(name.words[:end]), ())
        for start in range(1, len(name.words) - 1):
            cut += self._whole.get(joined(name.words[start:]), ())
        part = _choose(cut, name, gender)
        if part:
            return part, "alias 3: part of a full name"
        spelt = _fitting(self._sounds.get(" ".join(name.sounds), ()), name, gender)
        if spelt:
            return spelt, "alias 1: other spelling of the name"
        kin = [c for c in self._families.get(last, ()) if same_first_name(c.full().words[0], first)]
        if len(kin) == 1 and (near := _fitting(kin, name, gender)):
            return near, "alias 3: short first name"
        for key in dict.fromkeys((*name.family_names, first)):
            lone = [cluster for cluster in self._whole.get(key, ()) if cluster.lone()]
            if key == first:
                lone = [cluster for cluster in lone if not any(known.titles for known in cluster.people)]
            chosen = _choose(lone, name, gender)
            if chosen:
                return chosen, f"alias 3: full name of a {'first name' if key == first else 'surname'}"
        initials = _choose([c for i in name.initials for c in self._initials.get(i, ())], name, gender)
        return (initials, "alias 4: person of the initials") if initials and initials.lone() else None


def _first(lists: Iterable[tuple[list[Cluster] | None, str]], name: PersonName, gender: str) -> Match | None:
    for found, rule in lists:
        chosen = _choose(found, name, gender) if found else None
        if chosen:
            return chosen, rule
    return None


def _choose(clusters: Iterable[Cluster], name: PersonName, gender: str) -> Cluster | None:
    """Return the likeliest of several people; none that a title or Jr. rules out."""
    possible = [
        cluster
        for cluster in clusters
        if not (gender and cluster.gender and gender != cluster.gender)
        and (
            not name.generation
            or any(name.generation == known.generation for known in cluster.people)
            or cluster.lone()
        )
        and (len(name.words) == 1 or name.generation == cluster.full().generation or cluster.lone())
    ]
    if len(possible) < 2:
        return possible[0] if possible else None
    return max(possible, key=lambda c: (c.full().generation == name.generation, c.mentions, c.last))


def _fitting(clusters: Iterable[Cluster], name: PersonName, gender: str) -> Cluster | None:
    """Return the likeliest of the people none of whose full names contradicts this one."""
    fit = [
        cluster
        for cluster in clusters
        if all(len(known.words) == 1 or compatible(known, name) for known in cluster.people)
    ]
    return _choose(fit, name, gender)
