"""What columns of tables and keys of objects are called that hold a field of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

FIELDS = ("title", "date", "text", "source", "byline", "url", "language")
"""The fields of an article that a column can hold."""

_NAMES = {
    "title": """
        title headline headlinetext titletext head heading hed subject titel titre titulo título titolo tytuł
        überschrift schlagzeile başlıq başlık заголовок название заглавие 标题 タイトル العنوان शीर्षक
    """,
    "date": """
        date published publishedat datepublished datepublish pubdate publicationdate publishdate publishedon
        publisheddate dateofpublication publishtime publishedtime publicationtime datetime dateposted posted
        postedat created createdat createdutc creationdate datecreated timestamp time seendate issued
        day datum erscheinungsdatum fecha data tarix tarih дата 日期 日付 التاريخ दिनांक
        updated updatedat modified lastmodified
    """,
    "text": """
        paragraphs text body content articlebody articletext articlecontent maintext fulltext bodytext
        plaintext contenttext bodyhtml contenthtml contents maincontent article story texto contenido
        inhalt texte contenu testo treść mətn metin текст содержание 正文 内容 本文 النص पाठ
        leadparagraph
    """,
    "summary": """
        description summary abstract snippet excerpt standfirst lead trailtext teaser dek subtitle deck
    """,
    "source": """
        source sourcename outlet outletname publication publicationname publisher publishername newspaper
        agency newsagency provider sitename site medium sourcedomain domain website quelle fuente fonte
        mənbə kaynak источник 来源
    """,
    "byline": """
        byline author authors authorname writer writers reporter journalist creator by autor autoren auteur
        autore müəllif yazar автор 作者
    """,
    "url": "url link permalink href weburl articleurl canonicalurl sourceurl urlcanonical",
    "language": "language lang languagecode langcode locale sprache idioma langue dil язык",
}
"""Names without their separators, the surest first; what says less than the whole text is a summary."""
_NOISY_WORDS = """
    article articles news story post item page doc document web full raw clean cleaned orig original
"""
_NOISE = frozenset(_NOISY_WORDS.split())
_INNER_KEYS = """
    main name text value content rendered full title plain original default long html $date $numberlong #text
    _text $t 0
"""
_INNER = frozenset(_INNER_KEYS.split())
"""Keys of an object that only carries the value of its own key, such as `headline.main`."""
_CARRYING_KEYS = "_source fields article attributes data doc document item post node"
_CARRIERS = frozenset(_CARRYING_KEYS.split())
"""Keys whose object is the article itself, as search engines and content systems wrap it."""
_WORDS = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-zß-ÿ\d])(?=[A-Z])")


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORDS.findall(_CAMEL.sub(" ", name))]


_KNOWN = {
    "".join(_words(name)): (field, rank)
    for field, names in _NAMES.items()
    for rank, name in enumerate(names.split())
}
_LATER = 1000
"""What a name counts less for that is known only in part."""


@lru_cache(maxsize=4096)
def known_field(name: str) -> tuple[str, int] | None:
    """Return the field that a column or dotted key is named for, "summary" for less than the whole text.

    Returns:
        The field and how sure it is, 0 the surest; None if the name says nothing.
    """
    parts = name.strip().split(".")
    while len(parts) > 1 and parts[0].lower() in _CARRIERS:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1].lower() in _INNER:
        parts = parts[:-1]
    if len(parts) > 1:
        return None
    words = _words(parts[0])
    known = _KNOWN.get("".join(words))
    if known is not None:
        return known
    rest = "".join(word for word in words if word not in _NOISE)
    known = _KNOWN.get(rest)
    return (known[0], known[1] + _LATER) if known else None


def is_plain_name(field: str, name: str) -> bool:
    """Whether a column is called just like its field, so that nothing was guessed."""
    plain = {"text": ("text", "paragraphs")}.get(field, (field,))
    return name.strip().lower() in plain


def by_field(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the names that hold each field, the surest first; the whole text stands before a summary."""
    found: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        known = known_field(name)
        if known is None:
            continue
        field, rank = known
        if field == "summary":
            field, rank = "text", rank + 2 * _LATER
        found.setdefault(field, []).append((rank, name))
    return {field: tuple(name for _, name in sorted(ranked)) for field, ranked in found.items()}
