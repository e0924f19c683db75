"""Tests of how chains of GUM are read and scored."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.entities.gum import b_cubed, clusters, read

CHAINS = """
# newpar
# newpar_block = p (2 s)
1	QTU	QTU	PROPN	NNP	_	2	compound	_	Entity=(2-person(1-organization)
2	chief	chief	NOUN	NN	_	3	compound	_	_
3	Ana	Ana	PROPN	NNP	_	0	root	_	_
4	Quort	Quort	PROPN	NNP	_	3	flat	_	Entity=2)|SpaceAfter=No
5	.	.	PUNCT	.	_	3	punct	_	_

1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(2-person-giv:act-cf1-1-ana)
2	left	leave	VERB	VBD	_	0	root	_	_

# newpar
1	Mrs.	Mrs.	PROPN	NNP	_	2	compound	_	Entity=(2-person-giv:act-cf1-1-coref
2	Quort	Quort	PROPN	NNP	_	3	nsubj	_	Entity=2)
3	met	meet	VERB	VBD	_	0	root	_	_
4	Ben	Ben	PROPN	NNP	_	3	obj	_	Entity=(3-person-new-cf3-1-sgl)
"""


def test_chains(tmp_path: Path) -> None:
    path = tmp_path / "GUM_news_quort.conllu"
    path.write_text(CHAINS.strip() + "\n", encoding="utf-8")
    document = read(path)
    assert document.genre == "news"
    assert document.text == "QTU chief Ana Quort. She left\n\nMrs. Quort met Ben "
    named = [(document.text[span.start : span.end], span.type) for span in document.spans]
    assert named == [("QTU", "ORG"), ("Ana Quort", "PER"), ("Quort", "PER"), ("Ben", "PER")]
    assert document.chains == ("1", "2", "2", "3")
    assert clusters(document)[1:3] == [("Ana Quort", "PER")] * 2
    assert b_cubed([document]).f == 1.0


def test_b_cubed_is_a_mean_over_mentions(tmp_path: Path) -> None:
    path = tmp_path / "GUM_news_quort.conllu"
    path.write_text(CHAINS.strip().replace("(3-person", "(2-person") + "\n", encoding="utf-8")
    score = b_cubed([read(path)])
    assert score.mentions == 4
    assert score.precision == 1.0
    assert score.recall == pytest.approx((1 + 2 / 3 + 2 / 3 + 1 / 3) / 4)
