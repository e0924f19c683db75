"""Words for values: how dates, counts and entity types are written on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.article import Article, EntityCount, Marks
    from store.importing.report import ImportReport
    from store.vocabulary import EntityType

TYPE_NAMES: dict[EntityType, str] = {
    "PER": "People",
    "ORG": "Organisations",
    "LOC": "Places",
    "NORP": "Peoples and groups",
    "EVENT": "Events",
    "MISC": "Other names",
    "DATE": "Dates",
    "MONEY": "Money",
}
TYPE_NAME: dict[EntityType, str] = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "NORP": "people or group",
    "EVENT": "event",
    "MISC": "other name",
    "DATE": "date",
    "MONEY": "sum of money",
}
_FIELD: dict[EntityType, str] = {"PER": "person", "ORG": "org", "LOC": "place", "EVENT": "event"}
UNDATED = "undated"
UNSURE = 0.75
"""Confidence up to which a name is said to be a guess."""


def entity_term(type: EntityType, entity: str) -> str:
    """Return the term of a query that asks for an entity."""
    name = entity.replace('"', "")
    return f'{_FIELD.get(type, "entity")}:"{name}"'


def confidence_text(confidence: float | None) -> str:
    """Return the confidence of a name if it is so low that it must be said; "" if not."""
    return "" if confidence is None or confidence > UNSURE else f"?{confidence:.0%}"


def is_apart(entity: EntityCount) -> bool:
    """Return whether a name may mean others in other articles; a date or a sum means what it says."""
    return not entity.linked and entity.type not in ("DATE", "MONEY")


def date_text(date: str | None) -> str:
    """Return a date as printed, without the time of day."""
    return UNDATED if date is None else date.partition("T")[0]


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def meta_text(article: Article) -> str:
    """Return where and when an article is from, on one line."""
    words = len(article.text.split())
    parts = [article.date.replace("T", " ") if article.date else UNDATED, article.source, article.byline]
    parts += [plural(words, "word"), article.language]
    if article.title_derived:
        parts.append("no title")
    return " · ".join(part for part in parts if part)


def marks_text(marks: Marks) -> str:
    """Return what the reader made of an article, on one line."""
    parts = ["★ bookmarked"] if marks.bookmarked else []
    parts += ["read"] if marks.read else ["unread"]
    parts += [" ".join(f"#{tag}" for tag in marks.tags)] if marks.tags else []
    if marks.note:
        parts.append("✎ " + " ".join(marks.note.split()))
    return "  ".join(parts)


def import_text(report: ImportReport) -> str:
    """Return what came of an import in one line."""
    text = f"{report.new} new, {report.known} known, {report.changed} changed, {len(report.failed)} failed"
    if report.failed:
        others = len(report.failed) - 1
        text += f": {report.failed[0].reason}" + (f" :failures lists {others} more." if others else "")
    return text + (" · u undoes" if report.new or report.changed else "")


def time_left(seconds: float) -> str:
    """Return how long something will take still, in the unit that says it best."""
    if seconds < 100:
        return f"{seconds:.0f} s left"
    return f"{seconds / 60:.0f} min left" if seconds < 6000 else f"{seconds / 3600:.0f} h left"
