"""Who published a text, guessed from how the text speaks of it; better none than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.readers.plain.title import leads_with_place

_FIRST, _LAST = 3, 1
"""Paragraphs at the start and at the end in which an agency names itself."""

_WORD = r"[^\W\d_a-zа-яё][\w.&’'-]*"
_NAME = rf"({_WORD}(?:\s{_WORD}){{0,2}})"
_AGENCY = r"([^\W\d_a-zа-яё][\w.& -]{1,30}?)"

_Pattern = tuple[re.Pattern[str], tuple[str, ...]]
"""What names a source, and what a text must hold for it to be worth looking."""

_MARKERS: tuple[_Pattern, ...] = (
    (re.compile(rf"^\([A-Z]{{2,10}}\s?[-–—]\s?{_AGENCY}\)"), ("(",)),  # (MENAFN- AzerNews)
    (re.compile(r"(?<=[\s.,])/([A-Z][A-Za-z-]{2,15})/(?=[\s.,:-]|$)"), ("/",)),  # /TASS/
    (re.compile(r"^[^().!?]{3,60}\d\s?\(([A-Z]{2,8})\)\s?[-–—]"), ("(",)),  # KIGALI, Jun 15 2022 (IPS) -
    (re.compile(r"^[^().!?]{3,40}\s?\((AFP|AP|Reuters|dpa|IPS|UPI|Xinhua)\)\s?[-–—]"), ("(",)),
    (
        re.compile(r"^[A-ZÀ-Þ][\w .-]{2,30}, [A-Z][a-z]{2,8}\.? \d{1,2}, ([A-Z]{4,12})(?=$|[\s.])"),
        (", ",),
    ),  # Baku, May 5, AZERTAC
)
_LABEL = re.compile(rf"{_NAME}:")
_CLAIMS: tuple[_Pattern, ...] = (
    (
        re.compile(
            rf"(?:^|[,;”\"] )(?:[Aa]s )?{_NAME} (?:reports|reported|informs)"
            r"(?=[.,;]| (?:citing|with reference|via|that|on)\b)"
        ),
        (" reports", " reported", " informs"),
    ),
    (
        re.compile(rf"(?:^|[,;”\"] ){_NAME} (?:xəbər verir|bildirir)(?=[.,;]|$)"),
        (" xəbər verir", " bildirir"),
    ),
    (re.compile(rf"(?:^|\s){_NAME}-(?:[yn]?[əa])\s(?:istinadən)"), ("istinadən",)),
    (
        re.compile(
            rf"(?:сообщает|передает|передаёт|пишет)\s(?:агентство\s|издание\s)?«?{_NAME}»?(?=[.,;]|$)"
        ),
        ("сообщает", "передает", "передаёт", "пишет"),
    ),
)
_OTHER_WORDS = """
he she it they we i you this that these those who which the a an his her its their our my report
reports statement ministry minister president government police official
officials department service committee company bank council group court office army party team study
survey newspaper website monday tuesday wednesday thursday friday saturday sunday january february
march april may june july august september october november december local state earlier meanwhile
however also as mr mrs ms dr note source sources background update updated photo video summary
contact tags related abstract
"""
"""Words that are capitalised and report something and are no agency."""
_NOT_A_NAME = frozenset(_OTHER_WORDS.split())
_ALONE_NO_NAME = (["agency"], ["media"], ["press"])


@dataclass(frozen=True, slots=True)
class SourceGuess:
    """A source and the words that name it."""

    name: str
    evidence: str

    @property
    def sentence(self) -> str:
        """What to tell the reader about the guess."""
        return f'source "{self.name}" is taken from the text: “{self.evidence}”'


def guess_source(paragraphs: Sequence[str]) -> SourceGuess | None:
    """Return the agency or paper that speaks in the text, or None if none says so plainly.

    Markers such as `/TASS/` or `(MENAFN- AzerNews)` come first, then phrases such as `Azernews reports`: in
    the first paragraphs or the last one, of one to three capitalised words, and only if nothing else is said
    of them (a person who reports something is spoken of elsewhere, too).
    """
    ends = paragraphs if len(paragraphs) <= _FIRST + _LAST else (*paragraphs[:_FIRST], *paragraphs[-_LAST:])
    for pattern, paragraph in _worth_looking(_MARKERS, ends):
        match = pattern.search(paragraph)
        if match and _is_name(match[1]):
            return SourceGuess(match[1].strip(), match[0].strip(" -–—"))
    label = _LABEL.fullmatch(paragraphs[1]) if len(paragraphs) > 1 else None
    if label and _is_name(label[1]) and leads_with_place(paragraphs[0]):
        return SourceGuess(label[1], label[0])
    for pattern, paragraph in _worth_looking(_CLAIMS, ends):
        for match in pattern.finditer(paragraph):
            if _is_name(match[1]) and _only_reports(match[1], paragraphs):
                return SourceGuess(match[1].strip(), match[0].strip(' ,;”"'))
    return None


def _worth_looking(
    patterns: Sequence[_Pattern], paragraphs: Sequence[str]
) -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield each pattern with the paragraphs that it may match."""
    for pattern, needed in patterns:
        for paragraph in paragraphs:
            if any(part in paragraph for part in needed):
                yield pattern, paragraph


def _is_name(name: str) -> bool:
    words = [word.lower().strip(".'’") for word in name.split()]
    return not any(word in _NOT_A_NAME for word in words) and words not in _ALONE_NO_NAME


def _only_reports(name: str, paragraphs: Sequence[str]) -> bool:
    """Whether the text names it only as one who reports, and always by the whole name."""
    last = name.split()[-1]
    text = "\n".join(paragraphs)
    if text.count(last) == 1:
        return True
    whole = rf"(?<!\w){re.escape(name)}(?![\w-])"
    reports = re.compile(rf"{whole}(?=»?\s(?:reports|reported|informs|xəbər)|»?[.,;:])")
    longer = re.compile(rf"{_WORD}\s{re.escape(name)}(?![\w-])")
    return len(reports.findall(text)) == text.count(last) and not longer.search(text)
