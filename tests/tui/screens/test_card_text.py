"""Rules of mentions in words."""

from __future__ import annotations

import pytest

from store.article import Mention, Suggestion, SuggestionKind
from store.library import Library
from tui.screens.card_text import MOST_SUGGESTIONS, Card, Findings, card_lines


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


@pytest.mark.parametrize(
    ("kind", "key"),
    [("spelling", "= merges"), ("same name", "C confirms that it is one"), ("different", "X splits")],
)
def test_a_suggestion_names_the_key_for_it(library: Library, kind: SuggestionKind, key: str) -> None:
    suggestion = Suggestion(kind, "PER", "Ann Lee", "PER:ann-lee", 2, (), "Ann Lee, in 2 articles.", 0.5)
    suggestions = (suggestion,) * (MOST_SUGGESTIONS + 1)
    findings = Findings(library.view([]), (), [("Ann Li", 1200)], (), (), suggestions, ())
    lines = card_lines(Card("PER", "Ann Li", False, None, (), "", None), findings)
    assert lines.count(("perhaps", f"Ann Lee, in 2 articles. ({key})")) == MOST_SUGGESTIONS
    assert ("library", "1,200 mentions: Ann Li 1,200") in lines
