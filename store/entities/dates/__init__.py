"""Dates in a text: what may be one, what is one by the words around it, and what it comes to."""

from __future__ import annotations

from store.entities.dates.context import is_date
from store.entities.dates.naming import name_date
from store.entities.dates.patterns import CANDIDATE
from store.entities.dates.resolving import resolve_date
from store.entities.dates.value import DateValue

__all__ = ["CANDIDATE", "DateValue", "is_date", "name_date", "resolve_date"]
