"""The sample article as it is parsed, what is to be found in it, and copies of it with other names."""

from __future__ import annotations

from pathlib import Path

from store.entities.pipeline import annotate
from store.vocabulary import PARAGRAPH_BREAK

SEED = Path(__file__).parents[3] / "seeds" / "000_95ea13a152bfaba0.txt"

TITLE_AT = len(" date 2024-11-29 ")
STARTS = (
    "Azerbaijani Deputy Foreign Minister Elnur",
    "The discussion centered on",
    "According to a statement from",
    "The two officials also discussed",
    "“The importance of the",
    "Deputy Foreign Minister Mammadov provided",
    "Mammadov also informed Ishikawa",
    "“The counterpart congratulated",
)
"""How the paragraphs begin."""

Expected = tuple[int, str, str, str]
"""Paragraph (0 is the title), type, surfaces separated by a bar, entity."""

EXPECTED: tuple[Expected, ...] = (
    (0, "LOC", "Azerbaijan", "Azerbaijan"),
    (0, "LOC", "Japan", "Japan"),
    (1, "PER", "Elnur Mammadov", "Elnur Mammadov"),
    (1, "PER", "Masaki Ishikawa", "Masaki Ishikawa"),
    (
        1,
        "ORG",
        "Japanese Ministry of Foreign Affairs|Ministry of Foreign Affairs",
        "Japanese Ministry of Foreign Affairs",
    ),
    (1, "ORG", "MFA", "Japanese Ministry of Foreign Affairs"),
    (1, "LOC", "Central Asia", "Central Asia"),
    (1, "LOC", "Caucasus", "Caucasus"),
    (1, "ORG", "GUAM", "GUAM"),
    (1, "ORG", "Azernews", "Azernews"),
    (2, "LOC", "Azerbaijan", "Azerbaijan"),
    (2, "LOC", "Japan", "Japan"),
    (3, "ORG", "Azerbaijani MFA|MFA", "Azerbaijani MFA"),
    (3, "ORG", "State Commission for Economic Cooperation", "State Commission for Economic Cooperation"),
    (3, "LOC", "Azerbaijan", "Azerbaijan"),
    (3, "LOC", "Japan", "Japan"),
    (3, "ORG", "Japan-Azerbaijan Economic Committee", "Japan-Azerbaijan Economic Committee"),
    (4, "LOC", "Azerbaijan", "Azerbaijan"),
    (4, "LOC", "Japan", "Japan"),
    (5, "LOC", "Azerbaijan", "Azerbaijan"),
    (5, "LOC", "Japan", "Japan"),
    (6, "PER", "Mammadov", "Elnur Mammadov"),
    (6, "LOC", "Azerbaijan", "Azerbaijan"),
    (6, "LOC", "Karabakh", "Karabakh"),
    (6, "LOC", "East Zangezur", "East Zangezur"),
    (7, "PER", "Mammadov", "Elnur Mammadov"),
    (7, "PER", "Ishikawa", "Masaki Ishikawa"),
    (7, "LOC", "Azerbaijan", "Azerbaijan"),
    (8, "LOC", "Azerbaijan", "Azerbaijan"),
    (8, "LOC", "Azerbaijan", "Azerbaijan"),
    (8, "PER", "Ishikawa", "Masaki Ishikawa"),
    (8, "ORG", "Loss and Damage Response Fund", "Loss and Damage Response Fund"),
    (8, "LOC", "Azerbaijan", "Azerbaijan"),
)


def read_article() -> str:
    """Return the text of the sample: title, blank line, paragraphs on one line each."""
    first, _, rest = SEED.read_text(encoding="utf-8").partition("\n")
    flat = " ".join(rest.split())
    cuts = [flat.index(start) for start in STARTS] + [len(flat)]
    paragraphs = [flat[cuts[i] : cuts[i + 1]].strip() for i in range(len(STARTS))]
    return PARAGRAPH_BREAK.join([first[TITLE_AT:], *paragraphs])


ARTICLE = read_article()


def swap(text: str, names: dict[str, str]) -> str:
    """Return the text with every name replaced, longer names first, none of them twice."""
    for number, name in enumerate(sorted(names, key=len, reverse=True)):
        text = text.replace(name, f"\0{number}\0")
    for number, name in enumerate(sorted(names, key=len, reverse=True)):
        text = text.replace(f"\0{number}\0", names[name])
    return text


def swap_expected(expected: tuple[Expected, ...], names: dict[str, str]) -> tuple[Expected, ...]:
    """Return what is expected of the article with the names replaced."""
    return tuple(
        (where, kind, swap(surface, names), swap(entity, names)) for where, kind, surface, entity in expected
    )


def score(text: str, expected: tuple[Expected, ...]) -> tuple[int, list[str], list[Expected]]:
    """Return how many of the expected were found, what was wrong, what was missed.

    Right is the same paragraph, one of the surfaces, type and entity; wrong is any other person,
    organisation or place.
    """
    left = list(expected)
    wrong: list[str] = []
    for mention in annotate(text):
        where = text[: mention.start].count(PARAGRAPH_BREAK)
        match = next(
            (
                item
                for item in left
                if item[0] == where
                and item[1] == mention.type
                and mention.text in item[2].split("|")
                and item[3] == mention.entity
            ),
            None,
        )
        if match:
            left.remove(match)
        elif mention.type in {"PER", "ORG", "LOC"}:
            wrong.append(f"{where} {mention.type} {mention.text} = {mention.entity} ({mention.rule})")
    return len(expected) - len(left), wrong, left
