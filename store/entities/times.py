"""Finds dates and sums of money with two regular expressions."""

from __future__ import annotations

import re

from store.entities.engine import Span

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_NUMBER = (
    r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|several"
    r"|few|a\sfew|a\scouple\sof|many)"
)
_UNIT = r"(?:day|week|weekend|month|quarter|year|decade|century|centurie|season)s?"
_PERIOD = rf"(?:{_UNIT}|{_DAY}|{_MONTH}|spring|summer|autumn|fall|winter|night|morning|afternoon|evening)"

_DATE = re.compile(
    r"\b(?:"
    rf"{_YEAR}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?!\d)"
    rf"|{_DAY_NUMBER}[/.]{_DAY_NUMBER}[/.](?:{_YEAR}|\d\d)(?![\d/.])"
    rf"|(?:{_DAY},?\s)?(?:the\s)?{_DAY_NUMBER}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?(?![\w])"
    rf"|(?:{_DAY},?\s)?(?:(?:early|late|mid)[-\s])?{_MONTH}\s(?:{_DAY_NUMBER}(?![\w:%])(?:,?\s{_YEAR}(?!\w))?|{_YEAR}(?!\w))"
    rf"|(?:(?:early|late|mid)[-\s])?(?:(?:this|last|next|past)\s)?(?:{_MONTH}(?<!May)(?<!March)(?<!Mar)|(?<=in\s)(?:May|March))(?![\w'’])"
    rf"|(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious|[Ee]arlier\s[Tt]his|[Ll]ater\s[Tt]his|[Ll]ate\s[Ll]ast|[Ee]arly\s[Nn]ext|[Ee]arly\s[Tt]his)\s{_PERIOD}\b"
    rf"|(?:the\s)?(?:past|last|next|coming|previous|following)\s{_NUMBER}\s{_UNIT}\b"
    rf"|(?:the\s)?(?:previous|following|coming)\s{_UNIT}\b"
    rf"|{_NUMBER}\s{_UNIT}\s(?:ago|earlier|later)\b"
    rf"|{_DAY}(?:\s(?:morning|afternoon|evening|night))?\b"
    r"|(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b"
    rf"|(?:the\s)?(?:(?:early|late|mid)[-\s])?{_YEAR}s\b"
    rf"|(?:(?:early|late|mid)[-\s]){_YEAR}\b"
    rf"|(?<![.,:$€£-]){_YEAR}(?:[-–]\d{{2,4}})?(?![\w%:]|[.,]\d|[-–]\w|\s(?:people|troops|soldiers|workers|miles|meters|metres|points|dollars|euros|tons|tonnes|million))"
    r")"
)
_SCALE = r"(?:hundred|thousand|million|billion|trillion|bn|mn|m|k|lakh|crore)"
_CURRENCY = (
    r"(?:(?:U\.?S\.?|Canadian|Australian|Hong\sKong|New\sZealand|Singapore)\s)?(?:dollars?|cents?)|euros?|(?:pounds?\s)sterling"
    r"|pounds(?!\sof)|yen|yuan|rubles?|roubles?|rupees?|francs?|liras?|lire|riyals?|rials?|dirhams?|dinars?|pesos?|reais"
    r"|manats?|tenge|hryvnias?|kron(?:or|er|a|e)|zlotys?|won|baht|ringgit|shekels?|rand|naira|shillings?|lari|drams?|guaran[ií]e?s?"
    r"|USD|EUR|GBP|AZN|JPY|CHF"
)
_AMOUNT = r"\d{1,15}(?:[.,]\d{1,15}){0,6}"
_MONEY = re.compile(
    rf"(?:\b(?:US|C|A|HK|NZ|S|R))?[$€£¥₹₽₺₼]\s?{_AMOUNT}(?:[-\s]?{_SCALE}\b)?(?:\s(?:dollars|euros|pounds)\b)?"
    rf"|\b(?:USD|EUR|GBP|AZN|JPY|CHF)\s?{_AMOUNT}(?:\s{_SCALE}\b)?"
    rf"|\b(?:{_AMOUNT}|one|two|three|four|five|six|seven|eight|nine|ten|several|a|half\sa)(?:[-\s]{_SCALE}){{1,2}}[-\s](?:{_CURRENCY})\b"
    rf"|\b{_AMOUNT}[-\s](?:{_CURRENCY})\b"
    rf"|\b{_AMOUNT}\s?€"
)


def find_times(text: str) -> list[Span]:
    """Return the dates of the text: absolute, relative to its day, and bare months and years."""
    return [Span(match.start(), match.end(), "DATE", "date", 0.9) for match in _DATE.finditer(text)]


def find_money(text: str) -> list[Span]:
    """Return the sums of money of the text, amount and currency together."""
    return [
        Span(match.start(), match.end(), "MONEY", "sum of money", 0.95) for match in _MONEY.finditer(text)
    ]
