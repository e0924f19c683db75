"""Writes a sum of money as an amount and the code of its currency, where the words leave no doubt."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_REMEMBERED = 20_000
_SIGNS = {
    "us$": "USD", "c$": "CAD", "a$": "AUD", "hk$": "HKD", "nz$": "NZD", "r$": "BRL", "€": "EUR", "£": "GBP",
    "₹": "INR", "₽": "RUB", "₺": "TRY", "₼": "AZN",
}  # fmt: skip
_CODES = ("usd", "eur", "gbp", "azn", "jpy", "chf")
_NAMES = {
    "euro": "EUR", "pound sterling": "GBP", "pounds sterling": "GBP", "u.s. dollar": "USD",
    "us dollar": "USD", "canadian dollar": "CAD", "australian dollar": "AUD", "hong kong dollar": "HKD",
    "new zealand dollar": "NZD", "singapore dollar": "SGD", "yen": "JPY", "yuan": "CNY", "tenge": "KZT",
    "hryvnia": "UAH", "zloty": "PLN", "baht": "THB", "ringgit": "MYR", "shekel": "ILS", "rand": "ZAR",
    "naira": "NGN", "lari": "GEL", "reais": "BRL",
}  # fmt: skip
"""Not among them: dollars, pounds, francs, pesos and others that several countries have."""
_SCALES = {
    "hundred": 100, "thousand": 1000, "k": 1000, "lakh": 10**5, "million": 10**6, "mn": 10**6, "m": 10**6,
    "crore": 10**7, "billion": 10**9, "bn": 10**9, "trillion": 10**12,
}  # fmt: skip
_NUMBERS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip


def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_AMOUNT = r"(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALE = rf"(?P<scale>(?:[- ]?(?:{_either(tuple(_SCALES))})\b)*)"
_BEFORE = re.compile(
    rf"(?P<currency>{_either((*_SIGNS, *_CODES))}) ?{_AMOUNT}{_SCALE}(?: (?:dollars|euros|pounds))?"
)
_AFTER = re.compile(
    rf"(?:{_AMOUNT}|(?P<word>{_either(tuple(_NUMBERS))})(?=[- ])){_SCALE}[- ]?"
    rf"(?P<currency>€|{_either((*_NAMES, *_CODES))})s?"
)
_THOUSAND_OR_THOUSANDTH = re.compile(r"\d{1,3}\.\d{3}")


@lru_cache(_REMEMBERED)
def name_sum(surface: str) -> str | None:
    """Return `3400000000 EUR` for `€3.4 billion`; None if amount or currency are open: `$5`, `€1.500`."""
    words = " ".join(surface.lower().split())
    match = _BEFORE.fullmatch(words) or _AFTER.fullmatch(words)
    if match is None:
        return None
    currency, digits = match["currency"], match["amount"]
    if digits and not match["scale"] and _THOUSAND_OR_THOUSANDTH.fullmatch(digits):
        return None
    amount = Decimal(digits.replace(",", "")) if digits else Decimal(_NUMBERS[match["word"]])
    for scale in re.findall(r"[a-z]+", match["scale"]):
        amount *= _SCALES[scale]
    code = _SIGNS.get(currency) or _NAMES.get(currency) or currency.upper()
    return f"{amount.normalize():f} {code}"
