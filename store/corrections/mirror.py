"""The corrections as the index has them: which it was told of, where they fired, what is still to be done."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from store.corrections.correction import Correction, correction_of, document_of
from store.corrections.places import is_loose
from store.corrections.rules import Rules
from store.entities.linking import entity_id
from store.folding import fold_text
from store.rows import Rows
from store.shard_format import encode_document

if TYPE_CHECKING:
    import tantivy

    from store.index import Index

_NAMING = (
    "SELECT m.article FROM mention m JOIN alias a ON a.key = m.alias JOIN entity e ON e.key = a.entity"
    " JOIN subject s ON s.key = e.subject WHERE s.id = ?"
)
_WAITS = "INSERT OR IGNORE INTO uncorrected "


def rules_of(rows: Rows) -> Rules:
    """Return the corrections that the index was told of, arranged once for each state of them."""
    (version,) = rows.one("SELECT version FROM corrections")
    if rows.rules is None or rows.rules.version != version:
        rows.rules = Rules(_known(rows).values(), int(version))
    return rows.rules


def take_in(index: Index, corrections: Iterable[Correction]) -> None:
    """Tell the index, within a transaction, which corrections there are now.

    The articles that those concern which came or went are put down as still to be corrected.

    Args:
        index: The index.
        corrections: All of them.
    """
    rows = index.rows
    known = _known(rows)
    present = {correction.number: correction for correction in corrections}
    gone = [number for number, correction in known.items() if present.get(number) != correction]
    come = [correction for number, correction in present.items() if known.get(number) != correction]
    if not gone and not come:
        return
    connection = rows.connection
    for key in Rules(known.values()).confirmed ^ Rules(present.values()).confirmed:
        connection.execute(f"{_WAITS}{_NAMING}", (":".join(key),))
    for number in gone:
        connection.execute(f"{_WAITS}SELECT article FROM corrected WHERE correction = ?", (number,))
    later = [correction for number, correction in known.items() if number in present]
    for correction in come:
        _await_articles(index, correction, [other for other in later if other.number > correction.number])
    connection.executemany("DELETE FROM correction WHERE number = ?", ((number,) for number in gone))
    connection.executemany(
        "INSERT INTO correction VALUES(?, ?)",
        ((correction.number, encode_document(document_of(correction))) for correction in come),
    )
    connection.execute("UPDATE corrections SET version = version + 1")


def fired(rows: Rows) -> dict[int, int]:
    """Return in how many articles corrections have changed something, by their numbers."""
    return dict(
        rows.connection.execute("SELECT correction, count(*) FROM corrected GROUP BY correction").fetchall()
    )


def _known(rows: Rows) -> dict[int, Correction]:
    found = rows.connection.execute("SELECT number, document FROM correction")
    known = ((number, correction_of(number, json.loads(document))) for number, document in found)
    return {number: correction for number, correction in known if correction is not None}


def _await_articles(index: Index, correction: Correction, later: Sequence[Correction]) -> None:
    """Put the articles down that a correction may change.

    Those are the ones that mention its entity now, and if it does not come last those where a later one has
    taken that mention away.

    Args:
        index: The index.
        correction: What came.
        later: The corrections after it, of which the index was told before.
    """
    connection = index.rows.connection
    if correction.kind == "confirm":
        return
    if correction.article is not None:
        connection.execute(f"{_WAITS}SELECT id FROM article WHERE identity = ?", (correction.article,))
        return
    if correction.kind == "add":
        holding = _articles_holding(index, correction.form or "")
        connection.executemany(f"{_WAITS}VALUES(?)", ((id,) for id in holding))
        return
    form, values = ("", ()) if correction.form is None else (" AND a.form = ?", (correction.form,))
    connection.execute(f"{_WAITS}{_NAMING}{form}", (entity_id(correction.type, correction.entity), *values))
    for other in later:
        if other.key == correction.key or other.in_place or other.kind == "add":
            connection.execute(f"{_WAITS}SELECT article FROM corrected WHERE correction = ?", (other.number,))


def _articles_holding(index: Index, form: str) -> Iterator[int]:
    """Yield the articles whose full text holds a form."""
    from tantivy import Occur, Query

    words = fold_text(form).split()
    if not words:
        return
    schema, searcher = index.text.schema, index.text.searcher()
    fields = [_in_field(schema, field, words, is_loose(form)) for field in ("title", "body")]
    query = Query.boolean_query([(Occur.Should, field) for field in fields])
    result = searcher.search(query, max(1, searcher.num_docs))
    ids = searcher.fast_field_values("id", [address for _, address in result.hits])
    yield from map(int, filter(None, ids))


def _in_field(schema: tantivy.Schema, field: str, words: list[str], loose: bool) -> tantivy.Query:
    """Return a query for words in a row; loose ones begin and end inside of words."""
    from tantivy import Query

    if loose:
        words = [f".*{words[0]}", *words[1:]]
        words[-1] += ".*"
        if len(words) == 1:
            return Query.regex_query(schema, field, words[0])
        return Query.regex_phrase_query(schema, field, list(words))
    if len(words) == 1:
        return Query.term_query(schema, field, words[0])
    return Query.phrase_query(schema, field, list(words))
