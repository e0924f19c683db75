"""Chinese, Japanese and Korean dates: `2024年11月29日 下午3:30`, `2023년 2월 10일 오전 3시 30분`."""

from __future__ import annotations

import re

_SIGNS = re.compile("[年月日时時点點년월일시上下午晚오前後]")
_DATE = re.compile(
    r"(?<!\d)(\d{4}|\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})(?!\d)\s*[日日号號일]?)?"
)
_WEEKDAY = re.compile(
    r"[（(]?(?:星期|礼拜|禮拜|周|週)[一二三四五六日天][)）]?|[月火水木金土日]曜日?|[월화수목금토일]요일"
    r"|[（(][月火水木金土日월화수목금토일][)）]"
)
_TIME = re.compile(
    r"(上午|下午|中午|凌晨|早上|晚上|晚|午前|午後|오전|오후)?\s*(\d{1,2})\s*(?:[:：]|[时時点點시])\s*"
    r"(?:(\d{1,2})\s*(?:[:：]|[分분])?\s*(?:(\d{1,2})\s*[秒초]?)?)?"
)
_AFTER_NOON = frozenset({"下午", "晚上", "晚", "午後", "오후", "中午"})


def plain_east_asian(text: str) -> tuple[str, bool]:
    """Return the text with date and time in digits, and whether there were signs for year, month or hour."""
    if not _SIGNS.search(text):
        return text, False
    text = _WEEKDAY.sub(" ", text)
    text = _DATE.sub(_date, text)
    text = _TIME.sub(_time, text)
    return " ".join(text.split()), True


def _date(match: re.Match[str]) -> str:
    year, month, day = match.groups()
    return f" {year}-{int(month):02}" + (f"-{int(day):02} " if day else " ")


def _time(match: re.Match[str]) -> str:
    half, hour, minute, second = match.groups()
    hours = int(hour) + (12 if half in _AFTER_NOON and int(hour) < 12 else 0)
    hours -= 12 if half in ("上午", "午前", "오전", "凌晨") and hours == 12 else 0
    return f" {hours:02}:{minute or '00':0>2}" + (f":{second:0>2} " if second else " ")
