"""Text to mentions: an engine finds spans, then one document is made consistent and its aliases are named."""

from __future__ import annotations

from functools import cache

from store.entities.alias import name_entities
from store.entities.consistency import agree
from store.entities.dates import name_date
from store.entities.engine import Engine, Span
from store.entities.overlaps import resolve
from store.errors import DamageError
from store.mention import Mention

__all__ = ["Engine", "Span", "annotate", "default_engine", "engine_label"]


@cache
def default_engine() -> Engine:
    """Return the engine that needs no download, the same one every time.

    It is the trained tagger, or the rules alone where its weights are missing or damaged.
    """
    from store.entities.rules import RuleEngine
    from store.entities.tagger.engine import TaggerEngine

    try:
        return TaggerEngine()
    except DamageError:
        return RuleEngine()


@cache
def _list_engine() -> Engine:
    from store.entities.list_engine import ListEngine
    from store.entities.rules import RuleEngine

    return ListEngine(RuleEngine())


def engine_label(engine: Engine) -> str:
    """Return name and version, as stored beside the mentions."""
    return f"{engine.name} {engine.version}"


def annotate(
    text: str, engine: Engine | None = None, *, date: str | None = None, language: str | None = None
) -> tuple[Mention, ...]:
    """Return the mentions of a text, sorted by start and never overlapping. Errors are those of the engine.

    Args:
        text: The text of an article, cleaned; offsets are code points in it.
        engine: What finds the spans; the default one if None.
        date: When the article was published, as `Article.date` has it.
        language: ISO 639-1 code of the language of the text; None if it is unknown. The default engine knows
            English: of other languages it finds only what lists vouch for.
    """
    chosen = default_engine() if engine is None else engine
    if language not in (None, "en") and chosen is default_engine():
        chosen = _list_engine()
    spans = resolve(agree(text, resolve(chosen.find(text), len(text))), len(text))
    names = name_entities(text, spans)
    return tuple(
        _mention(text, span, entity, alias, date) for span, (entity, alias) in zip(spans, names, strict=True)
    )


def _mention(text: str, span: Span, entity: str, alias: str, date: str | None) -> Mention:
    rule, score = f"{span.rule}; {alias}" if alias else span.rule, span.score
    dated = name_date(text, span, date) if span.type == "DATE" else None
    if dated:
        entity, rule, score = dated
    elif span.type == "MONEY":
        from store.entities.sums import name_sum

        entity = name_sum(text[span.start : span.end]) or entity
    return Mention(
        start=span.start,
        end=span.end,
        type=span.type,
        text=text[span.start : span.end],
        entity=entity,
        rule=rule,
        score=score,
    )
