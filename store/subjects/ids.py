"""The id of an entity as everybody sees it."""

from __future__ import annotations


def shown_id(id: str, linked: bool, article: int | None = None) -> str:
    """Return the id by which an entity is told from all others.

    Linked ones are the same everywhere, `PER:elnur-mammadov`; behind unlinked ones stands the article,
    `PER:mammadov@1732838400`, or a star where several articles are counted together.

    Args:
        id: As `store.entities.linking.entity_id` gives it.
        linked: Whether it is one entity across the library.
        article: The article that is spoken of.
    """
    return id if linked else f"{id}@{'*' if article is None else article}"
