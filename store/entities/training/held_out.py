"""The texts on which the tagger is tested and never trained, a space between all tokens."""

from __future__ import annotations

from pathlib import Path

from store.entities.training.corpora import Annotated, columns, documents, running_text

VOA_SENTENCES = 1500
"""Sentences at the end of the VOA corpus that are held out."""


def voa(folder: Path) -> list[Annotated]:
    """Return the held out sentences of VOA in blocks."""
    sentences = [sentence for sentence in columns(folder / "voa" / "voa.conll") if sentence]
    return [running_text(block, tight=False) for block in documents(sentences[-VOA_SENTENCES:])]


def wikigold(folder: Path) -> list[Annotated]:
    """Return the articles of WikiGold; its errors are not to be read, nor anything tuned on them."""
    sentences = columns(folder / "wikigold" / "wikigold.conll.txt")
    return [running_text(article, tight=False) for article in documents(sentences, size=None)]
