"""Rules of mentions in words."""

from __future__ import annotations

import pytest

from store.article import Mention
from tui.screens.card_text import Card, card_lines


@pytest.mark.parametrize(
    ("rule", "said", "more"),
    [
        ("title", "“Oslo”: title, confidence 80%", {}),
        ("gazetteer:country", "“Oslo”: a list of names, confidence 80%", {"listed as": "country"}),
        (
            "tagger, gazetteer:city; alias 4: acronym defined in brackets",
            "“Oslo”: the trained tagger, confidence 80%",
            {"listed as": "city", "alias": "rule 4: acronym defined in brackets"},
        ),
        ("tagger, news source", "“Oslo”: the trained tagger and news source, confidence 80%", {}),
        ("corrected: added", "“Oslo”: corrected: added, confidence 80%", {}),
    ],
)
def test_a_rule_is_told_in_words(rule: str, said: str, more: dict[str, str]) -> None:
    mention = Mention(0, 4, "LOC", "Oslo", "Oslo", rule, 0.8)
    lines = dict(card_lines(Card("LOC", "Oslo", True, mention, (mention,), "tagger 1", None), None))
    assert lines["rule"] == said
    assert {name: lines[name] for name in ("listed as", "alias") if name in lines} == more


def test_a_date_that_says_nothing_is_told() -> None:
    mention = Mention(0, 8, "DATE", "recently", "recently", "date", 0.9)
    lines = dict(card_lines(Card("DATE", "recently", False, mention, (mention,), "", "2024"), None))
    assert lines["as date"] == "“recently” says no day, month or year"
    assert lines["found by"] == "an unknown engine"
