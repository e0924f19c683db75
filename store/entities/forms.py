"""Everything the alias rules ask about one written form of a name, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from store.entities.acronyms import NO_INITIALS, Initials, initials, is_acronym, letters
from store.entities.nationalities import PLURALS
from store.entities.organisation_names import core
from store.entities.person_names import PersonName, parse
from store.entities.place_names import place_key
from store.entities.related import main_word
from store.entities.surfaces import bare, known_as, nationality, normalise
from store.vocabulary import EntityType


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One way to write a name, of one type."""

    surface: str
    """With single spaces, without a possessive."""
    kind: EntityType
    key: str
    """What it is compared by."""
    name: str
    """What an entity is called that has this form only."""
    rule: str
    """The alias rule that changed the name, or ""."""
    nation: str
    """The nationality it begins with, or ""."""
    acronym: str
    """Its letters if it is an acronym, else ""."""
    initials: Initials
    core: tuple[str, ...]
    """The words of an organisation without its legal suffix."""
    place: str
    """What the forms of one place share."""
    person: PersonName | None


@lru_cache(maxsize=16_384)
def form_of(text: str, kind: EntityType) -> Form:
    """Return the form of a stretch of text that names something of this type."""
    surface = bare(text) or text
    key = normalise(surface, kind)
    if kind == "PER":
        person = parse(key)
        name = _without_titles(surface, person)
        acronym = surface.replace(".", "") if surface.isupper() and 3 <= len(surface) <= 6 else ""
        return Form(surface, kind, person.whole, name, "", "", acronym, NO_INITIALS, (), "", person)
    if kind == "NORP":
        single = PLURALS.get(surface, surface)
        name = main_word(single)
        rule = "alias 1: other word for the same people" if name != single else ""
        return Form(surface, kind, name.lower(), name, rule, "", "", NO_INITIALS, (), "", None)
    known = known_as(surface, kind)
    rule = "alias 1: well-known other name" if known and known != surface else ""
    acronym = letters(surface) if is_acronym(surface) else ""
    return Form(
        surface,
        kind,
        key,
        known or surface,
        rule,
        nationality(key),
        acronym,
        initials(surface) if " " in surface or ("-" in surface and not acronym) else NO_INITIALS,
        tuple(core(key.split())) if kind == "ORG" else (),
        place_key(key) if kind == "LOC" else "",
        None,
    )


def _without_titles(surface: str, person: PersonName) -> str:
    """Return a person's name as written, without the titles before it."""
    if not person.titles:
        return surface
    written = surface.split()
    first = person.words[0].rstrip(".")
    start = next((i for i, word in enumerate(written) if normalise(word, "PER") == first), 0)
    return " ".join(written[start:])
