"""What the reader corrects of the names that were found; every correction is an act that can be undone."""

from __future__ import annotations

from abc import abstractmethod

from store.clean import clean_line
from store.correction_list import CorrectionList
from store.errors import LibraryError
from store.marking import shortened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from store.article import Mention, StoredArticle
    from store.corrections import Kind
    from store.journal import Act
    from store.vocabulary import EntityType


class Correcting(CorrectionList):
    """The part of a library that corrects names, in one article or everywhere."""

    @abstractmethod
    def article(self, id: int) -> StoredArticle:
        """Return an article."""

    def hide_entity(self, type: EntityType, entity: str, *, article: int | None = None) -> Act:
        """Mark an entity no more.

        Args:
            type: Its type.
            entity: Its name.
            article: The one article where this holds; None is everywhere.

        Raises:
            LibraryError: It is not named there.
        """
        return self._call("hide", type, entity, article)

    def hide_mention(self, article_id: int, mention: Mention) -> Act:
        """Mark one mention no more.

        Raises:
            LibraryError: There is no such article, or no such mention in it.
        """
        stored = self._naming_article(article_id, mention)
        return self._make("hide", mention.type, mention.entity, stored, **_place_of(mention))

    def change_type(
        self, type: EntityType, entity: str, to_type: EntityType, *, article: int | None = None
    ) -> Act | None:
        """Give an entity another type; None if it has it already.

        Raises:
            LibraryError: It is not named there, or there is no such type.
        """
        from store.corrections.sense import checked_type

        if checked_type(to_type) == type:
            return None
        return self._call("type", type, entity, article, to_type=to_type)

    def change_extent(self, article_id: int, mention: Mention, start: int, end: int) -> Act | None:
        """Let a mention start and end elsewhere; None if it does already.

        An entity that has no other name and no other mention in the article is called by the new text.

        Args:
            article_id: The article.
            mention: One of its mentions.
            start: Offset of the first code point in the text of the article.
            end: Offset after the last; blanks at both ends are left out.

        Raises:
            LibraryError: There is no such article or mention, or the offsets are not within a paragraph.
        """
        from store.corrections.correction import NAME_LIMIT
        from store.vocabulary import PARAGRAPH_BREAK

        stored = self._naming_article(article_id, mention)
        text = stored.article.text
        if not 0 <= start < end <= len(text):
            raise LibraryError(
                f"Offsets {start} to {end} are not in the text, which has {len(text)} characters."
            )
        chosen = text[start:end]
        start += len(chosen) - len(chosen.lstrip())
        chosen = chosen.strip()
        end = start + len(chosen)
        if not chosen or PARAGRAPH_BREAK in chosen or len(chosen) > NAME_LIMIT:
            raise LibraryError(f"A name is within one paragraph and has at most {NAME_LIMIT} characters.")
        if (start, end) == (mention.start, mention.end):
            return None
        key = mention.type, mention.entity
        alone = [(other.type, other.entity) for other in stored.mentions].count(key) == 1
        is_own = alone and mention.entity == clean_line(mention.text)
        return self._make(
            "extent",
            *key,
            stored,
            **_place_of(mention),
            to_entity=clean_line(chosen) if is_own else None,
            to_start=start,
            to_end=end,
            to_form=clean_line(chosen),
        )

    def add_entity(self, text: str, type: EntityType, *, article: int | None = None) -> Act | None:
        """Mark a text wherever it stands as whole words, also as another type; None if it is marked so.

        Where it is a part of a longer name that name stays.

        Args:
            text: What to mark, as it is written.
            type: What it is.
            article: The one article to mark it in; None is everywhere.

        Raises:
            LibraryError: It does not stand there, or is no name.
        """
        from store.corrections import Correction, Rules, correct
        from store.corrections.places import occurrences
        from store.corrections.sense import checked_name, checked_type

        name = checked_name(text)
        if not any(map(str.isalnum, name)):
            raise LibraryError(f"“{name}” has no letter or digit, so it is no name.")
        if article is None:
            return self._make("add", checked_type(type), name, None, form=name)
        stored = self.article(article)
        where = f"“{shortened(stored.article.title)}”"
        found = set(occurrences(name, stored.article.text))
        if not found:
            raise LibraryError(f"“{name}” does not stand in {where} as whole words.")
        draft = Correction(0, "add", checked_type(type), name, stored.identity, form=name)
        if correct(stored.article.text, stored.identity, stored.mentions, Rules([draft])).fired:
            return self._make("add", type, name, stored, form=name)
        if found.isdisjoint((mention.start, mention.end) for mention in stored.mentions):
            raise LibraryError(f"“{name}” is only a part of longer names in {where}; change their extent.")
        return None

    def merge(
        self,
        type: EntityType,
        entity: str,
        to_type: EntityType,
        to_entity: str,
        *,
        article: int | None = None,
    ) -> Act:
        """Let an entity be another one.

        Raises:
            LibraryError: It is not named there, or is that one itself.
        """
        from store.corrections.sense import checked_name, checked_type

        name = checked_name(to_entity)
        if (checked_type(to_type), name) == (type, entity):
            raise LibraryError(f"“{entity}” cannot be merged with itself.")
        return self._call(
            "merge", type, entity, article, to_type=to_type if to_type != type else None, to_entity=name
        )

    def split(
        self, type: EntityType, entity: str, form: str | None, name: str, *, article: int | None = None
    ) -> Act:
        """Let some mentions of an entity be another one.

        Args:
            type: Its type.
            entity: Its name.
            form: Those that the text has like this; None is all of one article.
            name: What they name instead.
            article: The one article where this holds; None is everywhere.

        Raises:
            LibraryError: The entity is not named there like this, or has that name itself.
        """
        from store.corrections.sense import checked_name

        wanted = checked_name(name)
        if wanted == entity:
            raise LibraryError(f"What is split off “{entity}” needs another name.")
        if form is None and article is None:
            raise LibraryError("A split needs a form of the name, or an article.")
        form = None if form is None else clean_line(form)
        return self._call("split", type, entity, article, form=form, to_entity=wanted)

    def rename(self, type: EntityType, entity: str, name: str) -> Act | None:
        """Call an entity something else in the whole library; None if it is called so.

        Raises:
            LibraryError: The library does not name it, or the name is empty or too long.
        """
        from store.corrections.sense import checked_name

        wanted = checked_name(name)
        return None if wanted == entity else self._call("rename", type, entity, None, to_entity=wanted)

    def confirm(self, type: EntityType, entity: str) -> Act | None:
        """Note that a name stands for one entity in the whole library; None if that is noted.

        Raises:
            LibraryError: The library does not name it.
        """
        from store.corrections.correction import key_of

        return None if key_of(type, entity) in self.confirmed() else self._call("confirm", type, entity, None)

    def _call(self, kind: Kind, type: EntityType, entity: str, article: int | None, **makes: Any) -> Act:
        """Correct what an entity is, having seen that it is named there."""
        from store.corrections.correction import key_of
        from store.corrections.sense import checked_type
        from store.entities.linking import entity_id

        form = makes.get("form")
        as_form = "" if form is None else f" as “{shortened(form)}”"
        if article is None:
            condition, values = ("", ()) if form is None else (" AND a.form = ?", (form,))
            if not self._index.rows.one(
                "SELECT 1 FROM subject s JOIN entity e ON e.subject = s.key JOIN alias a ON a.entity = e.key"
                f" JOIN mention m ON m.alias = a.key WHERE s.id = ?{condition} LIMIT 1",
                (entity_id(checked_type(type), entity), *values),
            ):
                raise LibraryError(f"The library names no {type} “{shortened(entity)}”{as_form}.")
            return self._make(kind, type, entity, None, **makes)
        stored = self.article(article)
        if not any(
            key_of(mention.type, mention.entity) == key_of(type, entity)
            and form in (None, clean_line(mention.text))
            for mention in stored.mentions
        ):
            where = f"“{shortened(stored.article.title)}”"
            raise LibraryError(f"{where} names no {checked_type(type)} “{shortened(entity)}”{as_form}.")
        return self._make(kind, type, entity, stored, **makes)

    def _naming_article(self, id: int, mention: Mention) -> StoredArticle:
        """Return an article, having seen that a mention is in it."""
        stored = self.article(id)
        if not any((other.start, other.end) == (mention.start, mention.end) for other in stored.mentions):
            raise LibraryError(
                f"“{shortened(mention.text)}” is not marked at that place of "
                f"“{shortened(stored.article.title)}” any more."
            )
        return stored


def _place_of(mention: Mention) -> dict[str, Any]:
    return {"form": clean_line(mention.text), "start": mention.start, "end": mention.end}
