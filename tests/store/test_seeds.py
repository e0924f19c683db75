"""The sample articles: their shape, their spread and what they share, read as raw files."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SAMPLE = "000_95ea13a152bfaba0.txt"
SAMPLE_SHA256 = "eca9745c718fab676323dcd8c3e6cae3d852c7d77ad6d22b184516a0879b17f6"

PATHS = sorted(SEEDS.glob("*.txt"))
WRITTEN = [path for path in PATHS if path.name != SAMPLE]

HEADER = re.compile(r" date (\d{4})-(\d\d)(?:-(\d\d))? (\S.*\S)")
SENTENCE_END = re.compile(r"[.!?]”?$")
GLUED_QUOTE = re.compile(r"[a-z]\.“")

WIDTH = 67
FIRST_LINE_WIDTH = 64
SHORT_LINE = 55
RUN = 8

ENTITIES = (
    "African National Congress",
    "Apollo 11",
    "Azerbaijan",
    "Berlin",
    "Britain",
    "Chernobyl",
    "China",
    "COP29",
    "European Union",
    "France",
    "Franklin D. Roosevelt",
    "Geneva",
    "Germany",
    "Hubble",
    "IAEA",
    "India",
    "International Atomic Energy Agency",
    "Japan",
    "John F. Kennedy",
    "Kyoto",
    "London",
    "Mikhail Gorbachev",
    "Moscow",
    "NASA",
    "National Aeronautics and Space Administration",
    "Nelson Mandela",
    "Nikita Khrushchev",
    "Paris",
    "Ronald Reagan",
    "Security Council",
    "Soviet Union",
    "Sputnik",
    "United Nations",
    "United States",
    "Vienna",
    "Washington",
    "Winston Churchill",
)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _lines(path: Path) -> list[str]:
    return _text(path).removesuffix("\n").split("\n")


def _header(path: Path) -> re.Match[str]:
    match = HEADER.fullmatch(_lines(path)[0])
    assert match is not None, path.name
    return match


def _has_title(path: Path) -> bool:
    """A header line that the next line goes on from in lower case is prose, not a title."""
    return not _lines(path)[1][0].islower()


def _prose(path: Path) -> list[str]:
    """The wrapped lines: the body, after the start of the first sentence if the header holds it."""
    lines = _lines(path)
    return lines[1:] if _has_title(path) else [_header(path)[4], *lines[1:]]


def _ends_paragraph(line: str) -> bool:
    return len(line) <= SHORT_LINE and SENTENCE_END.search(line) is not None


def _words(path: Path) -> list[str]:
    return re.findall(r"\w+", _text(path).lower())


def _runs(path: Path) -> Iterator[tuple[str, ...]]:
    words = _words(path)
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def test_sample_is_untouched() -> None:
    assert hashlib.sha256((SEEDS / SAMPLE).read_bytes()).hexdigest() == SAMPLE_SHA256


def test_there_are_enough_articles_numbered_without_gaps() -> None:
    assert len(PATHS) >= 25
    assert [path.name[:4] for path in PATHS] == [f"{number:03d}_" for number in range(len(PATHS))]
    assert all(re.fullmatch(r"\d{3}_[a-z0-9_]+\.txt", path.name) for path in PATHS)


def test_file_is_clean_text() -> None:
    for path in PATHS:
        text = _text(path)
        assert text.endswith("\n"), path.name
        assert all(line and line == line.rstrip() for line in _lines(path)), path.name
        unseen = {char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Co"}}
        assert unseen == {"\n"}, path.name
        assert unicodedata.is_normalized("NFC", text), path.name


def test_header_holds_a_date_from_1900_to_2024() -> None:
    for path in PATHS:
        year, month, day, _ = _header(path).groups()
        assert date(1900, 1, 1) <= date(int(year), int(month), int(day or 1)) <= date(2024, 12, 31), path.name


def test_header_is_a_title_or_plainly_the_start_of_a_sentence() -> None:
    for path in WRITTEN:
        rest = _header(path)[4]
        last_word = rest.split()[-1]
        if _has_title(path):
            assert not last_word.endswith((",", ".")), path.name
            assert not last_word[0].islower(), path.name
            assert len(rest) <= 80, path.name
        else:
            assert len(rest) >= 40, path.name
            assert last_word.endswith(",") or last_word.islower(), path.name


def test_length() -> None:
    for path in WRITTEN:
        assert 150 <= sum(len(line.split()) for line in _prose(path)) <= 400, path.name


def test_lines_are_wrapped() -> None:
    for path in PATHS:
        lines = _prose(path)
        assert all(len(line) <= WIDTH for line in lines), path.name
        assert len(lines[0]) <= FIRST_LINE_WIDTH, path.name
        for line, after in pairwise(lines):
            if _ends_paragraph(line):
                assert len(after) <= FIRST_LINE_WIDTH, after


def test_paragraph_breaks_can_be_found_again() -> None:
    """A line leaves room for the next word only at the end of a paragraph, or if it is a first line."""
    for path in WRITTEN:
        lines = _prose(path)
        starts = [True, *(_ends_paragraph(line) for line in lines[:-1])]
        for line, after, starting in zip(lines, lines[1:], starts, strict=False):
            width = FIRST_LINE_WIDTH if starting else WIDTH
            if len(line) + 1 + len(after.split()[0]) <= width:
                assert _ends_paragraph(line), line
        assert sum(starts) >= 3, path.name


def test_some_paragraphs_are_glued_to_a_quote() -> None:
    assert len([path for path in WRITTEN if GLUED_QUOTE.search(_text(path))]) >= 6


def test_quotes_are_curly_and_paired() -> None:
    for path in WRITTEN:
        text = _text(path)
        assert '"' not in text, path.name
        assert re.fullmatch(r"(?:[^“”]*“[^“”]*”)*[^“”]*", text), path.name


def test_some_articles_have_no_title() -> None:
    assert len([path for path in PATHS if not _has_title(path)]) >= 4


def test_a_few_dates_are_precise_to_the_month() -> None:
    assert len([path for path in PATHS if _header(path)[3] is None]) in {2, 3}


def test_dates_are_spread_over_the_decades() -> None:
    assert len({int(_header(path)[1]) // 10 for path in PATHS}) >= 10


def test_no_two_articles_share_a_run_of_words() -> None:
    owners: dict[tuple[str, ...], str] = {}
    shared = [
        (path.name, owner, " ".join(run))
        for path in PATHS
        for run in _runs(path)
        if (owner := owners.setdefault(run, path.name)) != path.name
    ]
    assert shared == []


def test_entities_connect_articles() -> None:
    texts = [" ".join(_lines(path)) for path in PATHS]
    for entity in ENTITIES:
        pattern = re.compile(rf"(?<!\w){re.escape(entity)}(?!\w)")
        assert len([text for text in texts if pattern.search(text)]) >= 3, entity


def test_enough_entities_are_checked() -> None:
    assert len(set(ENTITIES)) >= 15
