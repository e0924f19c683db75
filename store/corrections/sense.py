"""Whether a correction makes sense, with a sentence for each that does not."""

from __future__ import annotations

from dataclasses import fields

from store.clean import clean_line
from store.corrections.correction import NAME_LIMIT, Correction, correction_of, document_of
from store.errors import LibraryError
from store.vocabulary import ENTITY_TYPES, EntityType

_BESIDE = ("number", "title", "time", "articles")
"""Fields that do not tell what a correction does."""


def what_it_does(correction: Correction) -> tuple[object, ...]:
    """Return what is equal of two corrections if they do the same."""
    names = (field.name for field in fields(Correction) if field.name not in _BESIDE)
    return tuple(getattr(correction, name) for name in names)


def checked_type(type: EntityType) -> EntityType:
    """Return a type.

    Raises:
        LibraryError: There is none like this.
    """
    if type not in ENTITY_TYPES:
        raise LibraryError(f"There is no type “{clean_line(type)}”; the types are {', '.join(ENTITY_TYPES)}.")
    return type


def checked_name(name: str) -> str:
    """Return a name as it is kept: cleaned, on one line.

    Raises:
        LibraryError: It is empty or too long.
    """
    cleaned = clean_line(name)
    if not cleaned:
        raise LibraryError("A name needs at least one letter.")
    if len(cleaned) > NAME_LIMIT:
        raise LibraryError(f"A name has at most {NAME_LIMIT} characters; this one has {len(cleaned)}.")
    return cleaned


def sensible(correction: Correction) -> Correction:
    """Return a correction cleaned.

    Raises:
        LibraryError: It makes no sense.
    """
    for name in filter(None, (correction.entity, correction.to_entity, correction.form)):
        checked_name(name)
    cleaned = correction_of(correction.number, document_of(correction))
    makes_nothing = correction.kind in ("type", "merge", "split", "rename") and correction.made == (
        correction.type,
        correction.entity,
    )
    if cleaned is None or makes_nothing:
        raise LibraryError("This correction would correct nothing; give it another name or type.")
    return cleaned


def no_correction(number: int) -> LibraryError:
    """Return the error for a number that no correction has."""
    return LibraryError(f"There is no correction {number}; “dateline corrections” lists them.")
