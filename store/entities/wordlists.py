"""Reads the word lists that are written as text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return what white space separates."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Return what semicolons and line ends separate, with single spaces."""
    parts = (" ".join(part.split()) for part in text.replace("\n", ";").split(";"))
    return frozenset(part for part in parts if part)
