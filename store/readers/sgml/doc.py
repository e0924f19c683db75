"""Records <DOC> as TREC, the LDC and many others after them have them."""

from __future__ import annotations

import re

from store.dates import read_date
from store.readers.draft import Draft
from store.readers.options import ReadOptions
from store.readers.sgml.elements import byline_of, element, elements, line_of, put_date, unescape, without
from store.readers.sgml.text import marked_paragraphs

_IDS = ("DOCNO", "DOCID", "ID")
_TITLES = ("HEADLINE", "HEAD", "HL", "TITLE", "TI", "TTL")
_DATES = ("DATE_TIME", "DATETIME", "PUBDATE", "DATE", "DATE1", "DD", "STORY_DATE")
_AUTHORS = ("BYLINE", "AUTHOR", "AU")
_SOURCES = ("SOURCE", "SO", "PUB", "PUBLISHER", "NEWSPAPER")
_LANGUAGES = ("LANG", "LANGUAGE")
_LEADS = ("LP", "LEADPARA")
_AROUND = (*_IDS, *_TITLES, *_DATES, *_AUTHORS, *_SOURCES, *_LANGUAGES, "URL", "DATELINE", "SLUG", "TRAILER",
           "FOOTER", "DOCTYPE", "HEADER", "CATEGORY", "KEYWORD", "SUBJECT")  # fmt: skip
"""Elements that are not the text."""
_ATTRIBUTE = r"\s{}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
_START_TAG = re.compile(r"<DOC\b[^>]*>", re.IGNORECASE)
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
_END_TAG = re.compile(r"</DOC\s*>\s*\Z", re.IGNORECASE)
_LONG_ID = re.compile(r"(?<!\d)((?:19|20)\d\d)-?([01]\d)-?([0-3]\d)(?!\d)")
_SHORT_ID = re.compile(r"[A-Za-z]+_?(\d\d)([01]\d)([0-3]\d)(?=\D)")
_FIRST_YEAR = 60
"""A year of two digits from it on is of the twentieth century."""
_SECTION = re.compile(r"\s*(?:\([A-Z]\).*|, page .*)\Z", re.IGNORECASE)
_DASH = re.compile(r"[-–—_:]\s*\Z")


def fill_doc(draft: Draft, record: str, options: ReadOptions) -> None:
    """Put what a record says into its draft.

    Args:
        draft: Where the record comes from.
        record: The record from its start tag on.
        options: How it is to be read.
    """
    start = _START_TAG.match(record)
    tag = start[0] if start else ""
    content = _CDATA.sub("", _END_TAG.sub("", record[len(tag) :]))
    head = without(content, "TEXT")
    draft.title = line_of(element(head, *_TITLES) or element(content, *_TITLES)) or _attribute(tag, "title")
    draft.byline = byline_of(element(content, *_AUTHORS))
    draft.source = _SECTION.sub("", line_of(element(content, *_SOURCES))) or None
    draft.url = line_of(element(head, "URL")) or _attribute(tag, "url")
    draft.language = line_of(element(head, *_LANGUAGES)) or _attribute(tag, "lang")
    put_date(draft, element(head, *_DATES) or _attribute(tag, "date"), options.dayfirst)
    if draft.date is None:
        _date_of_id(draft, line_of(element(head, *_IDS)) or _attribute(tag, "id"))
    paragraphs = _text(content, options.unwrap)
    if paragraphs and paragraphs[0] == _attribute(tag, "title"):
        del paragraphs[0]
    dateline = line_of(element(content, "DATELINE"))
    if dateline:
        joint = " " if _DASH.search(dateline) else " - "
        paragraphs[:1] = [f"{dateline}{joint}{paragraphs[0].lstrip()}" if paragraphs else dateline]
    draft.paragraphs = paragraphs


def _attribute(tag: str, name: str) -> str:
    match = re.search(_ATTRIBUTE.format(name), tag, re.IGNORECASE)
    return unescape(next(filter(None, match.groups()), "")) if match else ""


def _text(content: str, unwrap: bool) -> list[str]:
    """Return the paragraphs of the elements that hold the text, or of all that is nothing else."""
    parts = [lead for name in _LEADS for lead in elements(without(content, "TEXT"), name)]
    parts += elements(content, "TEXT")
    if not any(part.strip() for part in parts):
        parts = [element(content, "BODY", open_ended=True) or content]
    return [found for part in parts for found in marked_paragraphs(without(part, *_AROUND), unwrap)]


def _date_of_id(draft: Draft, name: str) -> None:
    """Take the date of a record out of its name, for example AP880212-0001, and say so."""
    long, short = _LONG_ID.search(name), _SHORT_ID.match(name)
    if long:
        year, month, day = long.groups()
        sentence = f"The date is taken from the name of the record, {name}."
    elif short:
        century = 19 if int(short[1]) >= _FIRST_YEAR else 20
        year, month, day = f"{century}{short[1]}", short[2], short[3]
        sentence = f"The date is taken from the name of the record, {name}; the century is a guess."
    else:
        return
    date = read_date(f"{year}-{month}-{day}")
    if date:
        draft.date, draft.date_written = date, name
        draft.guesses.append(sentence)
