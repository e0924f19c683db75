"""Decides which names of an article are one entity across the library, and gives every entity its id.

A name that is linked is the same person, organisation or place wherever it stands. What is not safe stays
unlinked: the same name in another article may be somebody else, and whoever reads decides. Precision comes
first, after the usual practice of cross-document coreference to trust full names and definitions alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from store.entities.gazetteer import CITY, COUNTRY, ORGANISATION, REGION, fold, gazetteer
from store.entities.names import ORGANISATIONS, REGIONS
from store.entities.nationalities import DEMONYMS, NATIONALITIES
from store.entities.other_names import ALIASES
from store.entities.person_names import parse
from store.entities.surfaces import normalise
from store.entities.wordlists import phrases, words
from store.folding import fold_text
from store.vocabulary import EntityType

_TELLING = 6
"""Letters from which a name on the long list of organisations means one of them."""

Name = tuple[EntityType, str]
"""A type and the name of an entity in an article."""

Naming = tuple[EntityType, str, str, str]
"""Type, name of the entity, form and rule of a mention."""

DEFINITION = "acronym definition"
"""What the rule of a mention says whose acronym the article defines."""

_PARTICLES = words(
    """
    al el bin ibn bint abu ben de del della der den di da do dos du la le van von zu ter ten st jr sr ii iii
    """
)
"""Parts of a surname that say nothing about the first name."""
_EVERYWHERE = words(
    """
    ministry department office bureau commission committee council agency authority board court parliament
    senate congress assembly house government cabinet treasury army navy forces guard police service
    national state federal central supreme constitutional high general royal public democratic
    """
)
"""Words of bodies that every state has: which one it is, only a country in the name can say."""
_WORLDWIDE = words("International World Global Inter-American Inter-Parliamentary Nations")
"""Words by which a body is none of a state."""
_OF_EVERY_STATE = phrases(
    """
    Air Force;Coast Guard;Joint Chiefs of Staff;Homeland Security;Congress;Senate;Parliament;Politburo
    House of Representatives;House of Commons;House of Lords;Central Committee;Capitol;Labour;Labor;Tories
    Labour Party;Conservative Party;Solidarity;Mafia;Commonwealth;Chelsea;Total;Universal;Shell;Ford;Time
    Celtic;Arsenal;Columbia Records;ABC;AP;ETA;IRA;MIT;SEC;CIS;AU
    """
)
"""Names of the list of organisations that more than one organisation has."""
_SHARED_PLACES = phrases(
    """
    Georgia;Congo;Korea;Macedonia;Galicia;Punjab;Bengal;Victoria;Washington;Birmingham;Tripoli;Valencia
    Alexandria;Hyderabad;Portland;Cordoba;Santiago;Merida;Athens;Toledo;Newcastle;Hamilton;Kingston;Gulf
    Great Lakes;Timor;Guadalajara;Cartagena;San Jose;Santa Cruz;San Juan;San Miguel;Columbus;Naples;Memphis
    Rochester;Springfield;Richmond;Manchester;Barcelona;Leon;La Paz;Granada;Natal;Aberdeen;Cambridge
    """
)
"""Places of which there are two that the news speak of."""
_SHARED_NATIONALITIES = words("Congolese Dominican Guinean Republican Democrat Democratic Korean Orthodox")
_RECURRING = words(
    """
    cup olympics games championship championships election elections summit conference festival final league
    series congress forum day week open prix tournament referendum war
    """
)
"""Last words of happenings that come again: without a number it is not told which of them."""
_CODES = words("act bill budget code constitution law treaty protocol")
"""Last words of laws of which every state has one of that name."""
_NUMBERED = re.compile(r"\b\d{4}\b|\b[A-Za-z]{2,}-?\d{2}\b|\b\d+(?:st|nd|rd|th)\b|\b[IVX]{2,}\b")
"""A year, a number that belongs to the name (COP29), an ordinal, a Roman number."""
_SMALL = words("of the and for in on at to de la du des against")


def linked_names(mentions: Iterable[Naming], confirmed: Collection[Name] = ()) -> frozenset[Name]:
    """Return those entities of one article that are linked: as `is_linked` has it, or by a known acronym.

    Args:
        mentions: What is known of each of its mentions; each of them once is enough.
        confirmed: Names of which the reader has said that they are one entity everywhere.
    """
    defined: set[Name] = set()
    known: set[Name] = set()
    names: set[Name] = set()
    for type_, entity, form, rule in mentions:
        names.add((type_, entity))
        if type_ == "ORG":
            if DEFINITION in rule:
                defined.add((type_, entity))
            if form.isupper() and _is_known(form):
                known.add((type_, entity))
    return frozenset(
        name for name in names if name in confirmed or name in known or is_linked(*name, name in defined)
    )


@lru_cache(maxsize=50_000)
def is_linked(type: EntityType, entity: str, defined: bool = False) -> bool:
    """Tell whether a name is one entity across the library.

    A person by two names or more that are no initials, particles or titles. An organisation whose acronym
    the article defines, or that is on the list of known ones; one that every state has, such as a ministry,
    only if the country stands in its name. A place of the gazetteer's countries, regions and cities, a
    nationality or a group: not towns, nor names that two of them have. An event with a number or year of
    its own, or of two words and more that does not come again; another name of two words and more with a
    capital each, laws that every state has excepted: such names are made to tell one from all others.
    Dates and sums never are.

    Args:
        type: The type of the entity.
        entity: Its name in the article, the fullest there is.
        defined: Whether the article defines an acronym of it.
    """
    if not entity_key(type, entity):
        return False
    if type == "PER":
        return _is_full_name(entity)
    if type == "ORG":
        return _is_known(entity) or (defined and " " in entity and not _is_of_every_state(entity))
    if type == "LOC":
        return _is_listed(entity)
    if type == "NORP":
        return entity in DEMONYMS and entity not in _SHARED_NATIONALITIES
    if type == "EVENT":
        return bool(_NUMBERED.search(entity)) or (_is_title(entity) and _last(entity) not in _RECURRING)
    return type == "MISC" and _is_title(entity) and _last(entity) not in _CODES


def entity_id(type: EntityType, entity: str) -> str:
    """Return the lasting part of an entity's id: its type and name and nothing else, `PER:elnur-mammadov`."""
    return f"{type}:{entity_key(type, entity)}"


@lru_cache(maxsize=50_000)
def entity_key(type: EntityType, entity: str) -> str:
    """Return the folded name by which spellings of one name are told to be the same; "" if it has no letters.

    Case, accents, articles, titles and well-known other names do not count: `Türkiye` is `turkey`.
    """
    name = normalise(entity, type)
    words = parse(name).words if type == "PER" else name.split()
    return "-".join(fold_text(" ".join(words)).split())


def _is_full_name(entity: str) -> bool:
    names = [
        part
        for part in parse(normalise(entity, "PER")).words
        if part not in _PARTICLES and len(part.replace(".", "")) > 1 and "." not in part[:-1]
    ]
    return len(names) > 1


def _is_told(entity: str) -> bool:
    """Tell whether the gazetteer has an organisation of a name that is too long to have several meanings."""
    return len(entity) >= _TELLING and bool(gazetteer().flags(fold(entity)) & ORGANISATION)


def _is_known(entity: str) -> bool:
    known = entity in ORGANISATIONS or (entity in ALIASES.values() and " " in entity) or _is_told(entity)
    return known and entity not in _OF_EVERY_STATE and not _is_of_every_state(entity)


def _is_of_every_state(entity: str) -> bool:
    """Tell whether the name is that of a body of a state, and no country stands in it."""
    tokens = entity.split()
    if not any(token.lower() in _EVERYWHERE for token in tokens) or not _WORLDWIDE.isdisjoint(tokens):
        return False
    runs = {
        " ".join(tokens[first:last])
        for first in range(len(tokens))
        for last in range(first + 1, min(first + 4, len(tokens)) + 1)
    }
    return not any(_names_country(run) for run in runs)


def _names_country(run: str) -> bool:
    return (
        run in DEMONYMS
        or run in NATIONALITIES
        or run in REGIONS
        or bool(gazetteer().flags(fold(run)) & COUNTRY)
    )


def _is_listed(entity: str) -> bool:
    name = fold(entity).removeprefix("The ").removeprefix("the ")
    if entity in _SHARED_PLACES or name in _SHARED_PLACES:
        return False
    return bool(gazetteer().flags(name) & (COUNTRY | REGION | CITY))


def _is_title(entity: str) -> bool:
    """Tell whether a name has two words or more with a capital each."""
    tokens = [token for token in entity.split() if token.lower() not in _SMALL]
    return len(tokens) > 1 and all(token[0].isupper() for token in tokens)


def _last(entity: str) -> str:
    return entity.split()[-1].lower()
