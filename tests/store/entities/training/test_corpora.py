"""Tests of the readers of annotated corpora, on files of our own in their shapes."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.entities.training import corpora
from store.entities.training.corpora import Annotated, Sentence, aligned, joined, running_text


def named(document: Annotated) -> list[str]:
    return [f"{type_} {document.text[start:end]}" for start, end, type_ in document.names]


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_running_text_is_written_as_people_write() -> None:
    sentence: Sentence = [
        ("Quort", "B-PER"), ("'s", "O"), ("aide", "O"), ("(", "O"), ("Bo", "B-PER"), ("Li", "I-PER"),
        (")", "O"), ("said", "O"), (",", "O"), ('"', "O"), ("No", "O"), ('"', "O"), (".", "O"),
    ]  # fmt: skip
    document = running_text([sentence, [("Baku", "B-LOC"), (".", "O")]])
    assert document.text == 'Quort\'s aide (Bo Li) said, "No".\nBaku.'
    assert named(document) == ["PER Quort", "PER Bo Li", "LOC Baku"]


def test_tags_without_beginnings_are_understood() -> None:
    document = running_text([[("New", "I-LOC"), ("York", "I-LOC"), ("Times", "I-ORG")]])
    assert named(document) == ["LOC New York", "ORG Times"]


def test_a_sentence_is_found_in_its_text() -> None:
    document = aligned("Al-Amr, of Baku", [("Al-Amr", "B-PER"), (",", "O"), ("of", "O"), ("Baku", "B-LOC")])
    assert document is not None
    assert named(document) == ["PER Al-Amr", "LOC Baku"]
    assert aligned("Something else", [("Baku", "B-LOC")]) is None


def test_joined_texts_keep_their_names() -> None:
    one = Annotated("Baku.", ((0, 4, "LOC"),))
    assert named(joined([one, one])) == ["LOC Baku", "LOC Baku"]
    assert joined([one, one]).text == "Baku.\nBaku."


def test_a_corpus_after_the_guide(tmp_path: Path) -> None:
    write(tmp_path, "wire/wire.conll", "Ana\tB-PER\nLi\tI-PER\n\nShe\tO\n\n\nBaku\tB-LOC\n")
    documents = corpora.reference(tmp_path, "wire")
    assert [document.text for document in documents] == ["Ana Li\nShe", "Baku"]
    assert [named(document) for document in documents] == [["PER Ana Li"], ["LOC Baku"]]


def test_the_last_sentences_can_be_left_out(tmp_path: Path) -> None:
    write(tmp_path, "voa/voa.conll", "".join(f"Town{n}\tB-LOC\n\n" for n in range(40)))
    documents = corpora.reference(tmp_path, "voa", leave=10)
    assert sum(len(document.names) for document in documents) == 30
    assert max(len(document.names) for document in documents) == corpora.BLOCK


@pytest.mark.parametrize(
    ("name", "file", "text", "expected"),
    [
        ("wnut17", "wnut17/a.conll", "Bo\tB-person\nin\tO\nParis\tB-location\n", ["PER Bo", "LOC Paris"]),
        ("crossner", "crossner/a.txt", "Ann\tB-politician\n\nJapan\tB-country\n", ["PER Ann", "LOC Japan"]),
        ("crossner", "crossner/a.txt", "The\tO\nFrench\tB-misc\nteam\tO\n", ["NORP French"]),
        ("btc", "btc/a.conll", "Japan\tB-ORG\nwon\tO\n", ["LOC Japan"]),
        ("btc", "btc/a.conll", "A\tO\nGerman\tO\nteam\tO\n", ["NORP German"]),
        ("uner", "uner/a.iob2", "# text = Ann's\n1\tAnn\tB-PER\t-\t-\n2\t's\tO\t-\t-\n", ["PER Ann"]),
    ],
)  # fmt: skip
def test_other_schemes_become_ours(
    tmp_path: Path, name: str, file: str, text: str, expected: list[str]
) -> None:
    write(tmp_path, file, text)
    (document,) = corpora.auxiliary(tmp_path, name)
    assert named(document) == expected


GUM = """# text = US President Ann Li of the Bank of Baku met teachers
1	US	US	PROPN	NNP	_	2	compound	_	Entity=(1-person-new(2-place-new)
2	President	president	PROPN	NNP	_	10	nsubj	_	_
3	Ann	Ann	PROPN	NNP	_	2	flat	_	_
4	Li	Li	PROPN	NNP	_	2	flat	_	_
5	of	of	ADP	IN	_	7	case	_	_
6	the	the	DET	DT	_	7	det	_	Entity=(3-organization-new
7	Bank	bank	PROPN	NNP	_	2	nmod	_	_
8	of	of	ADP	IN	_	9	case	_	_
9	Baku	Baku	PROPN	NNP	_	7	nmod	_	Entity=(4-place-new)3)1)
10	met	meet	VERB	VBD	_	0	root	_	_
11	teachers	teacher	NOUN	NNS	_	10	obj	_	Entity=(5-person-new)

"""


def test_noun_phrases_headed_by_proper_nouns_are_names(tmp_path: Path) -> None:
    write(tmp_path, "gum/GUM_news_a.conllu", GUM)
    (document,) = corpora.auxiliary(tmp_path, "gum")
    assert named(document) == ["LOC US", "PER Ann Li", "ORG Bank of Baku"]
