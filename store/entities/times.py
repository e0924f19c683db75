"""Finds dates and sums of money."""

from __future__ import annotations

import re

from store.entities.dates import CANDIDATE, is_date
from store.entities.engine import Span

_SCALE = r"(?:hundred|thousand|million|billion|trillion|bn|mn|m|k|lakh|crore)"
_CURRENCY = (
    r"(?:(?:U\.?S\.?|Canadian|Australian|Hong\sKong|New\sZealand|Singapore)\s)?(?:dollars?|cents?)|euros?|(?:pounds?\s)sterling"
    r"|pounds(?!\sof)|yen|yuan|rubles?|roubles?|rupees?|francs?|liras?|lire|riyals?|rials?|dirhams?|dinars?|pesos?|reais"
    r"|manats?|tenge|hryvnias?|kron(?:or|er|a|e)|zlotys?|won|baht|ringgit|shekels?|rand|naira|shillings?|lari|drams?|guaran[ií]e?s?"
    r"|USD|EUR|GBP|AZN|JPY|CHF"
)
_AMOUNT = r"\d{1,15}(?:[.,]\d{1,15}){0,6}"
_SIGN = "[$€£¥₹₽₺₼]"
_CODE = "(?:USD|EUR|GBP|AZN|JPY|CHF)"
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|several|a|half\sa)"
_MONEY = re.compile(
    # what a sum begins with; most words are turned away by it
    rf"(?={_SIGN}|(?<!\w)(?:\d|(?:US|C|A|HK|NZ|S|R){_SIGN}|{_CODE}|{_COUNT}[-\s]{_SCALE}))"
    rf"(?:(?:US|C|A|HK|NZ|S|R)?{_SIGN}\s?{_AMOUNT}(?:[-\s]?{_SCALE}\b)?(?:\s(?:dollars|euros|pounds)\b)?"
    rf"|{_CODE}\s?{_AMOUNT}(?:\s{_SCALE}\b)?"
    rf"|(?:{_AMOUNT}|{_COUNT})(?:[-\s]{_SCALE}){{1,2}}[-\s](?:{_CURRENCY})\b"
    rf"|{_AMOUNT}(?:[-\s](?:{_CURRENCY})\b|\s?€))"
)


def find_times(text: str) -> list[Span]:
    """Return the dates of the text: absolute, relative to its day or to another, and vague ones."""
    return [
        Span(match.start(), match.end(), "DATE", "date", 0.9)
        for match in CANDIDATE.finditer(text)
        if match.lastgroup is None or is_date(match.lastgroup, text, *match.span())
    ]


def find_money(text: str) -> list[Span]:
    """Return the sums of money of the text, amount and currency together."""
    return [
        Span(match.start(), match.end(), "MONEY", "sum of money", 0.95) for match in _MONEY.finditer(text)
    ]
