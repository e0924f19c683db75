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
