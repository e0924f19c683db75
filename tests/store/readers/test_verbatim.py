"""Tables, lists, code, drawings and verse keep their lines; prose does not."""

from __future__ import annotations

import textwrap

import pytest

from store.readers.plain.unwrap import paragraphs
from store.readers.plain.verbatim import keeps_lines

PROSE = (
    "The committee met on Monday to hear what had become of the plan that it had "
    "asked for in the spring of "
    "the year before. Nobody had read it. The chairman, Mr. Brown, said that a plan of that length was not "
    "read in a single week."
)


def between_prose(block: str) -> list[str]:
    return paragraphs([*textwrap.wrap(PROSE, 67), "", *block.split("\n"), "", *textwrap.wrap(PROSE, 67)])


TABLES = [
    "Name      Age     Size\nBob       12      33\nAl        13      44",
    "City       Votes    Share\nBaku       1,200    45.1\nGanja        800    30.0",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "Team        W   L   Pts\nRovers      3   1   9",
    "2021    11.2    3.4\n2022    12.1    3.9\n2023    13.0    4.2",
    "Mon | rain | 12\nTue | sun  | 17",
    "Item          Qty    Price\nApples          3     1.20\nPears          12     4.80",
    "Company   Q1    Q2\nAcme      3     4\nBolt      5     6",
]
CODE = [
    "int main() {\n  return 0;\n}",
    "function add(a, b) {\n  return a + b;\n}",
    "if (x > 3) {\n  y = 4;\n} else {\n  y = 5;\n}",
    "def area(width, height):\n    return width * height",
    "import os\nimport sys\nprint(os.name)",
    "body {\n  margin: 0;\n  color: #333;\n}",
    "x = 3\ny = x + 4\nprint(y)",
    "// adds two numbers\nlet sum = a + b;\nconsole.log(sum);",
    "for name in names:\n    greet(name)\n    count = count + 1",
]
DRAWINGS = [
    "  /\\_/\\\n ( o.o )\n  > ^ <",
    "+------+\n|      |\n+------+",
    "    *\n   ***\n  *****\n *******",
    "o-----o\n|     |\no-----o",
    "\\o/  \\o/\n |    |\n/ \\  / \\",
    "#####....\n##.......\n.........",
    "-->--+--<--\n     |\n-----+-----",
    "(\\__/)\n(='.'=)\n(\")_(\")",
]
VERSE = [
    "The river runs below the town,\nIts boats are few, its banks are bare,\n"
    "The evening brings the sails all down,\n"
    "And no one knows what they still bear.",
    "I went to market, bought a hen,\nI took it home and let it go,\n"
    "It went to market once again,\nAnd why it did I do not know.",
    "O winter, leave the northern hill,\nThe snow is old,\nThe wheel is still,\nAnd we are cold.",
    "Он шёл домой по улице пустой,\nФонарь горел, и снег ложился ровно,\n"
    "И кто-то пел за тёмною стеной,\nНегромко, безыскусно и любовно.",
    "Der Abend kommt, die Stadt wird leer,\nDie Lichter gehen an,\n"
    "Es rollt kein Wagen mehr daher,\nUnd still steht nun die Bahn.",
    "Le soir descend sur les maisons,\nLa pluie efface les chemins,\n"
    "Et nous comptons les saisons,\nUne à une, sur nos mains.",
    "Dağ başında duman durur,\nYol uzaqdır, gün batır,\nKüləkdən pəncərə vurur,\nƏsən yellər nə qatır.",
    "Where is the boat,\nThe boat of wood,\nThe one afloat\nWhere once we stood?",
]


@pytest.mark.parametrize("block", [*TABLES, *CODE, *VERSE])
def test_tables_code_and_verse_keep_their_lines(block: str) -> None:
    assert between_prose(block) == [PROSE, block, PROSE]


@pytest.mark.parametrize("block", DRAWINGS)
def test_drawings_keep_their_lines(block: str) -> None:
    assert between_prose(block) == [PROSE, textwrap.dedent(block), PROSE]


@pytest.mark.parametrize(
    "block",
    [
        "- apples\n- pears\n- plums",
        "* apples\n* pears",
        "1. Wash the apples.\n2. Cut them.\n3. Cook them.",
        "• apples\n• pears\n• plums",
        "(a) the mayor\n(b) the council",
        "We bought:\n- apples\n- pears",
        "1) first\n2) second",
        "– the bridge;\n– the road;\n– the school.",
    ],
)
def test_the_items_of_a_list_stay_apart(block: str) -> None:
    assert between_prose(block) == [PROSE, *block.split("\n"), PROSE]


@pytest.mark.parametrize(
    "block",
    [
        PROSE,
        "He said: “We will build it, and we will pay for it; the rest is for others to "
        "say,” and he left. Nobody asked.",
        "Prices rose (by 3 = a third of ten) in May; in June they fell again; in July "
        "they did not move at all.",
        "Mr. Brown, Mrs. Green, Dr. White and Prof. Black were there, and so was the "
        "mayor, Omar Al-Said, who spoke.",
        "NATO, the EU, the UN and the OSCE sent observers; so did Austria, Belgium, "
        "Croatia, Denmark and Estonia.",
        "See https://example.org/a_b?c=d&e=f for the whole list {of the names} that the "
        "committee has published so far.",
        "The score was 3-1 (1-0), 2-2 (1-1), 0-0 and 4-2 (2-2) in the four matches of "
        "the first round of the cup, he said.",
        "Она сказала: «Мы придём, и придём вовремя; остальное решат другие». Никто не "
        "стал с ней спорить в тот день.",
    ],
)
@pytest.mark.parametrize("width", [45, 60, 70])
def test_wrapped_prose_is_joined(block: str, width: int) -> None:
    lines = textwrap.wrap(block, width, break_on_hyphens=False, break_long_words=False)
    assert not keeps_lines(lines)
    assert paragraphs(lines) == [block]
