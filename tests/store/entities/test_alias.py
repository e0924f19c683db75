"""Tests of alias rules inside one document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.entities.alias import name_entities
from store.entities.engine import Span
from store.entities.nationalities import NATIONALITIES
from store.vocabulary import EntityType
from tests.store.entities import alias_cases
from tests.store.entities.alias_cases import cases

KINDS: dict[str, EntityType] = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "NORP": "NORP",
    "MISC": "MISC",
    "DATE": "DATE",
}


def marked_spans(marked: str) -> tuple[str, list[Span]]:
    """Return text and spans of a text where names are written as [PER Ana Quort]."""
    text, found = "", []
    for part in marked.split("["):
        if "]" in part:
            inside, _, after = part.partition("]")
            kind, _, name = inside.partition(" ")
            found.append(Span(len(text), len(text) + len(name), KINDS[kind], "test", 1.0))
            text += name + after
        else:
            text += part
    return text, found


def entities(marked: str) -> list[str]:
    """Return the entity of every marked name."""
    return [entity for entity, _ in name_entities(*marked_spans(marked))]


def rules(marked: str) -> list[str]:
    """Return the alias rule of every marked name."""
    return [rule for _, rule in name_entities(*marked_spans(marked))]


@pytest.mark.parametrize(("text", "expected"), cases(alias_cases.PEOPLE))
def test_people(text: str, expected: list[str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases(alias_cases.ORGANISATIONS))
def test_organisations(text: str, expected: list[str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases(alias_cases.PLACES))
def test_places_and_peoples(text: str, expected: list[str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases(alias_cases.NATIONS))
def test_nations_block(text: str, expected: list[str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[LOC U.S.] and [LOC United States]", ["alias 1: well-known other name", "alias 2: same name"]),
        ("[PER Ana Quort], [PER Ana Quort]", ["", ""]),
        ("[PER Ana Quort], [PER Quort], [PER Quort]", ["", *["alias 3: surname of a full name"] * 2]),
        ("[ORG Qarth Trade Union] ([ORG QTU])", ["", "alias 4: acronym defined in brackets"]),
        ("[ORG Qarth Trade Union], [ORG QTU], [ORG QTU]", ["", *["alias 4: acronym of a long form"] * 2]),
        ("[ORG Qarth Ltd] and [ORG Qarth]", ["", "alias 5: name without Inc, Ltd and the like"]),
        ("[ORG Belgium] and [ORG Belgians]", ["", "alias 7: people of a team"]),
        ("[PER Ilham Aliyev] and [PER Aliev]", ["", "alias 1: other spelling of the name"]),
    ],
)
def test_rules_say_their_number(text: str, expected: list[str]) -> None:
    assert rules(text) == expected


def test_dates_name_themselves() -> None:
    assert entities("[DATE May] and [PER Ana May] in [DATE May]") == ["May", "Ana May", "May"]


NAMES = st.one_of(
    st.sampled_from(
        ["Quort", "Ana Quort", "QTU", "Al", "bin", "Mr.", "St.", "Jr.", "U.S.", "The", "City", "of", "-", "."]
    ),
    st.text(min_size=1, max_size=12),
    st.lists(
        st.sampled_from(["Ana", "bin", "al", "Quort", "Jr", "of", "Bank", "City", "Dr", "King"]), min_size=1
    ).map(" ".join),
)
GAPS = st.sampled_from([" ", " (", ") ", " and ", ", or ", "\n\n", ""])


@given(st.lists(st.tuples(NAMES, st.sampled_from([*KINDS.values()]), GAPS), max_size=12))
def test_any_names_have_entities(parts: list[tuple[str, EntityType, str]]) -> None:
    text, spans = "", []
    for name, kind, gap in parts:
        spans.append(Span(len(text), len(text) + len(name), kind, "test", 1.0))
        text += name + gap
    found = name_entities(text, spans)
    assert len(found) == len(spans)
    for (entity, _), span in zip(found, spans, strict=True):
        assert entity or not text[span.start : span.end].strip()
    assert found == name_entities(text, spans)


NATIONS = sorted({forms[0] for forms in NATIONALITIES.values()})
FEW_NATIONS = st.sampled_from(["Japanese", "Azerbaijani", "South Korean", "Danish", ""]) | st.sampled_from(
    NATIONS
)
HEADS = [
    "MFA",
    "Ministry of Foreign Affairs",
    "Foreign Ministry",
    "Football Federation",
    "Navy",
    "Oil Ltd",
]


@given(st.lists(st.tuples(FEW_NATIONS, st.sampled_from(HEADS)), min_size=2, max_size=10))
def test_nationalities_never_merge(names: list[tuple[str, str]]) -> None:
    found = entities(", ".join(f"[ORG {f'{nation} {head}'.strip()}]" for nation, head in names))
    owners: dict[str, set[str]] = {}
    for entity, (nation, _) in zip(found, names, strict=True):
        owners.setdefault(entity, set()).update({nation} - {""})
    assert all(len(nations) < 2 for nations in owners.values())
