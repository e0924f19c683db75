"""Labelled lines before a text: `Title: …`, `Datum: …`, `Источник: …`, in any order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_NAMES = {
    "title": """
        title headline head titel überschrift schlagzeile titre titulo título
        titolo başlık başlıq sərlövhə заголовок название заглавие назва العنوان 标题 標題 タイトル 제목
    """,
    "date": """
        date published publication_date publish_date date_published published_on published_at
        pubdate posted posted_on issued datum veröffentlicht erschienen veröffentlicht_am publié
        publié_le date_de_publication paru_le fecha publicado data tarix dərc_olunub dərc_edilib
        tarih yayın_tarihi дата опубликовано дата_публикации опубліковано التاريخ 日期 日付 날짜
    """,
    "byline": """
        by author authors byline writer reporter autor autorin verfasser von auteur par autora
        autore müəllif yazar автор авторы الكاتب 作者 著者 저자
    """,
    "source": """
        source agency publisher publication newspaper quelle agentur agence fuente fonte mənbə
        kaynak источник агентство издание джерело المصدر 来源 來源 출처
    """,
    "url": """
        url link permalink web address original_url source_url lien adresse enlace keçid
        bağlantı ссылка адрес адрес_страницы посилання الرابط 链接
    """,
    "language": """
        language lang sprache langue idioma lingua dil язык мова اللغة 语言 언어
    """,
    "text": """
        text body content story article full_text artikel texte corps mətn metin текст
        содержание النص 正文 본문
    """,
}
_FIELDS = {name.replace("_", " "): label for label, names in _NAMES.items() for name in names.split()}
"""Labels by name; the one of the text ends the head."""
"""Labels by name; the one of the text ends the head."""
_LABEL = re.compile(r"\s*([^\W\d_][^:：\n]{0,24}?)\s*[:：](?!//)\s*(.*?)\s*$")
_WEB = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_LONGEST_HEAD = 20
"""Lines of labels, those without a meaning here among them."""
_LONGEST_VALUE = 60
"""Characters of a label that stands alone; a longer one is a sentence with a colon in it."""
_TELLING = frozenset({"title", "date"})


@dataclass(slots=True)
class Labels:
    """What the labelled lines say."""

    values: dict[str, str] = field(default_factory=dict)
    """By field; each is there once."""
    kept: list[str] = field(default_factory=list)
    """Lines between them whose labels say nothing of the head: they stay text."""
    count: int = 0
    """Lines that were read."""

    def are_a_head(self, certain: bool) -> bool:
        """Whether these are a head and not the beginning of a text such as `Source: he was ill.`

        Args:
            certain: Whether a date or a title stands before them.
        """
        if not self.values:
            return False
        if _TELLING & self.values.keys() or len(self.values) > 1:
            return True
        ((name, value),) = self.values.items()
        if name == "url":
            return _WEB.match(value) is not None
        return certain and 0 < len(value) <= _LONGEST_VALUE and not value.endswith(".")


def label_of(line: str) -> tuple[str, str] | None:
    """Return the field that a line labels, "" for one not known, and its value; None if it has no label."""
    match = _LABEL.match(line)
    if match is None:
        return None
    return _FIELDS.get(" ".join(match[1].lower().replace("\u0307", "").split()), ""), match[2]


def read_labels(lines: Sequence[str]) -> Labels:
    """Return what the labelled lines at the start say; there are none if the first has no label known.

    Blank lines may part them, and an indented line continues the one before.
    """
    labels = Labels()
    pending: list[str] = []
    last = ""
    for number, line in enumerate(lines[:_LONGEST_HEAD]):
        if not line.strip():
            continue
        label = label_of(line)
        if label is None and last and line[:1].isspace() and number == labels.count:
            labels.values[last] += f" {line.strip()}"
            labels.count = number + 1
            continue
        if label is None or (not labels.values and not label[0]):
            break
        name, value = label
        last = ""
        if name == "text" and labels.values:
            labels.kept += pending
            labels.count = number + 1
            if value:
                labels.kept.append(value)
            break
        if name in ("", "text") or name in labels.values or not value:
            pending.append(line)
            continue
        labels.values[name], last = value, name
        labels.kept += pending
        pending = []
        labels.count = number + 1
    return labels
