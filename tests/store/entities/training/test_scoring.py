"""Tests of scores, of the texts held out, and of the model card that tells them."""

from __future__ import annotations

from pathlib import Path

from store.entities.engine import Span
from store.entities.training import held_out
from store.entities.training.corpora import Annotated
from store.entities.training.model_card import Corpus, write_card
from store.entities.training.scoring import Score, score


class Sees:
    """Takes the first word for a person and the second for a place."""

    name = "sees"
    version = "1"

    def find(self, text: str) -> list[Span]:
        first, second = text.index(" "), text.index(" ", text.index(" ") + 1)
        return [Span(0, first, "PER", "told", 1.0), Span(first + 1, second, "LOC", "told", 1.0)]


def test_extent_and_type_must_be_right() -> None:
    documents = [
        Annotated("Ann Baku is there", ((0, 3, "PER"), (4, 8, "LOC"))),
        Annotated("Bob Quxx is there", ((0, 8, "PER"),)),
        Annotated("Cid Oslo is there", ((0, 3, "ORG"), (4, 8, "LOC"), (9, 11, "MISC"))),
    ]
    scores = score(documents, engine=Sees())
    assert scores["PER"] == Score(right=1, found=3, wanted=2)
    assert scores["LOC"] == Score(right=2, found=3, wanted=2)
    assert scores["ORG"] == Score(right=0, found=0, wanted=1)
    assert scores["all"] == Score(right=3, found=6, wanted=5)
    assert (scores["all"].precision, scores["all"].recall) == (0.5, 0.6)
    assert round(scores["all"].f1, 4) == 0.5455
    assert Score(0, 0, 0).f1 == 0


def test_held_out_texts(tmp_path: Path) -> None:
    (tmp_path / "wikigold").mkdir()
    (tmp_path / "voa").mkdir()
    gold = "Ann I-PER\n's O\n\nBo I-PER\n. O\n\n-DOCSTART- O\n\nOslo I-LOC\n"
    (tmp_path / "wikigold" / "wikigold.conll.txt").write_text(gold)
    (tmp_path / "voa" / "voa.conll").write_text("".join(f"Town{n}\tB-LOC\n\n" for n in range(2000)))
    assert [article.text for article in held_out.wikigold(tmp_path)] == ["Ann 's\nBo .", "Oslo"]
    blocks = held_out.voa(tmp_path)
    assert sum(len(block.names) for block in blocks) == held_out.VOA_SENTENCES
    assert blocks[0].text.startswith("Town500\n")


def test_the_card_says_what_was_learnt_from_and_how_good_it_is(tmp_path: Path) -> None:
    corpora = [Corpus("voa", 2, "news", "public domain"), Corpus("gum", 1, "more", "CC BY 4.0")]
    scores = {"Gold": Score(right=3, found=4, wanted=6)}
    path = tmp_path / "card.md"
    write_card(path, corpora, {"voa": 1234, "gum": 5}, scores, version="7", day="2026-01-02", rows=99)
    card = path.read_text(encoding="utf-8")
    assert "version 7" in card
    assert "2026-01-02" in card
    assert "| voa | news | 2 | 1,234 | public domain |" in card
    assert "| Gold | 0.750 | 0.500 | 0.600 |" in card
