"""Tests of the rule engine, rule by rule."""

from __future__ import annotations

import pytest

from store.entities.rules import RuleEngine
from store.entities.scores import SCORES

ENGINE = RuleEngine()


def sentence(text: str) -> list[str]:
    """Return the names of a piece of a sentence, which a full stop keeps from being read as a headline."""
    return names(f"{text} again.")


def names(text: str) -> list[str]:
    """Return type, text and rule of every name, without dates."""
    spans = sorted(ENGINE.find(text), key=lambda span: span.start)
    return [
        f"{span.type} {text[span.start : span.end]} ({span.rule})" for span in spans if span.type != "DATE"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then Deputy Foreign Minister Villalba spoke", ["PER Villalba (title)"]),
        (
            "Microsoft Chairman Bill Gates left",
            ["ORG Microsoft (known organisation)", "PER Bill Gates (title)"],
        ),
        ("and Secretary of State Condoleezza Rice left", ["PER Condoleezza Rice (title)"]),
        ("a man called Maria de la Cruz left", ["PER Maria de la Cruz (first name)"]),
        ("the writer Q. Xanthou left", ["PER Q. Xanthou (initial)"]),
        ("the singer Qadoum left", ["PER Qadoum (role before it)"]),
        ("but Qadoum told them", ["PER Qadoum (verb of speech)"]),
        (
            "a talk with Masuki Ishibana, Special Envoy of the crown",
            ["PER Masuki Ishibana (apposition)"],
        ),
        ("the king, Martin Luther King Jr. spoke", ["PER Martin Luther King Jr. (first name)"]),
        ("and Christian Lindner left", ["PER Christian Lindner (first name)"]),
        ("he met Elizabeth II there", ["PER Elizabeth II (first name)"]),
    ],
)
def test_people(text: str, expected: list[str]) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "the Iranian Foreign Ministry",
            ["NORP Iranian (nationality or group)", "ORG Foreign Ministry (known organisation)"],
        ),
        (
            "the U.S. State Department",
            ["LOC U.S. (gazetteer:country)", "ORG State Department (known organisation)"],
        ),
        ("the U.S. Army said", ["ORG U.S. Army (known organisation)"]),
        (
            "the Ministry of Foreign Affairs and Trade",
            ["ORG Ministry of Foreign Affairs and Trade (known organisation)"],
        ),
        (
            "the Bank of England and Goldman Sachs",
            ["ORG Bank of England (known organisation)", "ORG Goldman Sachs (known organisation)"],
        ),
        ("the Food and Drug Administration", ["ORG Food and Drug Administration (known organisation)"]),
        (
            "a Qarth Trade Group (QTG) deal",
            ["ORG Qarth Trade Group (acronym definition)", "ORG QTG (acronym)"],
        ),
        ("It was signed, Paranews reports, and", ["ORG Paranews (news source)"]),
        ("the newspaper Zvezda was shut", ["ORG Zvezda (noun of organisation before it)"]),
        ("the Zvezda newspaper was shut", ["ORG Zvezda (noun of organisation after it)"]),
        (
            "in New York, the New York Times",
            ["LOC New York (gazetteer:region)", "ORG New York Times (known organisation)"],
        ),
        ("General Motors said", ["ORG General Motors (known organisation)"]),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("talks in Kyoto ended", ["LOC Kyoto (gazetteer:city)"]),
        ("the Azerbaijan-Japan dialogue", ["LOC Azerbaijan (two places)", "LOC Japan (two places)"]),
        (
            "the Sierra Leone-South Korea dialogue",
            ["LOC Sierra Leone (two places)", "LOC South Korea (two places)"],
        ),
        ("through East Kashmir and out", ["LOC East Kashmir (direction and place)"]),
        ("the East Qarth region", ["LOC East Qarth (direction and name)"]),
        ("the Ulmo River rose", ["LOC Ulmo River (place word)"]),
        ("near Qarth they met", ["LOC Qarth (preposition of place)"]),
        ("the Qarth province", ["LOC Qarth (noun of place after it)"]),
        ("a man of Qarth, Norway", ["LOC Qarth (before its country)", "LOC Norway (gazetteer:country)"]),
        ("the Gulf of Mexico", ["LOC Gulf of Mexico (gazetteer:region)"]),
        ("Guam and GUAM", ["LOC Guam (gazetteer:country)", "ORG GUAM (known organisation)"]),
        (
            "the Qarth and East Ulmo economic regions",
            ["LOC Qarth (noun of place after it)", "LOC East Ulmo (direction and name)"],
        ),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("presidency of COP29, which", ["EVENT COP29 (known event)"]),
        ("the Davis Cup began", ["EVENT Davis Cup (known event)"]),
        ("after Hurricane Katrina", ["EVENT Hurricane Katrina (known event)"]),
        ("World War II ended", ["EVENT World War II (known event)"]),
        ("the Kyoto Protocol failed", ["MISC Kyoto Protocol (known work)"]),
        ("the Nobel Prize in Literature", ["MISC Nobel Prize in Literature (known work)"]),
    ],
)
def test_events_and_works(text: str, expected: list[str]) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "However, the minister said. Two people died. Officials were there on Monday in May.",
        "the president and the prime minister of the day",
        "The Special Representative left",
        "وقال الوزير إن الاجتماع كان مفيدا",
        "部长说会议很有用。",
    ],
)
def test_no_names(text: str) -> None:
    assert names(text) == []


def test_a_headline_is_not_one_name() -> None:
    assert names("Azerbaijan, Japan Discuss Strengthening Bilateral Cooperation\n\nThey met.") == [
        "LOC Azerbaijan (gazetteer:country)",
        "LOC Japan (gazetteer:country)",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MINISTERS OF JAPAN AND PERU SIGNED THE LONG AGREEMENT.", ["LOC JAPAN", "LOC PERU"]),
        ("The Ministers Of Japan And Peru Signed The Agreement.", ["LOC Japan", "LOC Peru"]),
        ("Ministers Meet NATO Chief Over Long Border Dispute", ["ORG NATO"]),
        ("Ministers Meet QXT Chief Over Long Border Dispute", ["ORG QXT"]),
    ],
)
def test_title_case_and_capitals(text: str, expected: list[str]) -> None:
    assert [name.partition(" (")[0] for name in names(text)] == expected


@pytest.mark.parametrize("rest", [" (Reuters) - ", ", Qland (AP) — ", " – "])
def test_datelines(rest: str) -> None:
    assert names(f"QARTHOPOLIS{rest}the minister left the city.")[0] == "LOC QARTHOPOLIS (dateline)"


def test_neighbours_in_a_list_are_people() -> None:
    assert sentence("then Maria Quort, Xul Zorp and Qiv Bawl left") == [
        "PER Maria Quort (first name)",
        "PER Xul Zorp (among people)",
        "PER Qiv Bawl (among people)",
    ]
    assert sentence("a thing of Xul Zorp is there") == []


def test_scores_are_shares() -> None:
    assert all(0 < score < 1 for score in SCORES.values())
