"""Folding: what may differ in writing is one word, and what may not is another."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.folding import fold, fold_text, fold_words, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Müller’s CAFÉ", ["muller", "s", "cafe"]),
        ("COP29, Nov-30", ["cop29", "nov", "30"]),
        ("Баку ТАСС", ["баку", "тасс"]),
        ("İlham İSTANBUL", ["ilham", "istanbul"]),
        ("— … *", []),
        ("“Yes,” (he) said: no/yes; 10:30!", ["yes", "he", "said", "no", "yes", "10", "30"]),
        ("a_b.c@d#e%f&g", ["a", "b", "c", "d", "e", "f", "g"]),
        ("one\u00a0two\n\nthree\u2009four\u3000five", ["one", "two", "three", "four", "five"]),
        ("¿Qué? «Oui»", ["que", "oui"]),
        ("قال: نعم، لا؟", ["قال", "نعم", "لا"]),
        ("हिन्दी में। खबर", ["हिन्दी", "में", "खबर"]),
        ("总统，东京。", ["总统", "东京"]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert fold_text(text).split() == words


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("ABC", "abc"),
        ("Café", "cafe"),
        ("ÜBER", "uber"),
        ("Баку", "баку"),
        ("Əliyev", "aliyev"),
        ("ƏLİYEV", "aliyev"),
        ("rəsulzadə", "rasulzada"),
        ("Łódź", "lodz"),
        ("ŁÓDŹ", "lodz"),
        ("Đặng", "dang"),
        ("Ørsted", "orsted"),
        ("Ærø", "aero"),
        ("Œuvre", "oeuvre"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("ılıca", "ilica"),
        ("ILICA", "ilica"),
        ("İzmir", "izmir"),
        ("Þór", "thor"),
        ("ﬁne", "fine"),
        ("１２", "12"),
        ("می\u200cخواهم", "میخواهم"),
    ],
)
def test_letters_are_folded(word: str, folded: str) -> None:
    assert fold(word) == folded
    assert fold_text(word) == folded


@pytest.mark.parametrize("word", ["Café", "Đặng", "İlham", "Ёлка", "हिन्दी", "فؤاد", "가나", "Ǻ"])
def test_decomposed_letters_are_the_same(word: str) -> None:
    forms = {fold_text(unicodedata.normalize(form, word)) for form in ("NFC", "NFD")}
    assert len(forms) == 1
    assert len(forms.pop().split()) == 1


@pytest.mark.parametrize("word", ["हिन्दी", "हिंदी", "क्\u200dष", "நாடு", "ประเทศไทย", "ປະເທດລາວ", "عَرَبِيّ"])
def test_marks_that_belong_to_a_letter_break_no_word(word: str) -> None:
    assert [(start, end) for start, end, _ in tokens(f"a {word} b")] == [
        (0, 1),
        (2, 2 + len(word)),
        (3 + len(word), 4 + len(word)),
    ]


def test_other_letters_are_other_words() -> None:
    words = ["oil", "0il", "ойл", "ол", "кот", "кит", "हिन्दी", "हन्दी"]
    assert len({fold(word) for word in words}) == len(words)


texts = st.one_of(
    st.text(max_size=40),
    st.text("aÀÉİıßəłÆ \n-’,.\u0301\u0307\u200dहिन्दी2²ﬁ中", max_size=40),
)


@given(texts)
def test_words_stand_where_they_are_said_to(text: str) -> None:
    at = 0
    for start, end, word in tokens(text):
        assert at <= start < end <= len(text)
        assert fold(text[start:end]) == word
        assert word == "".join(word.split()) != ""
        at = end
    assert fold_text(text) == " ".join(word for _, _, word in tokens(text))


@given(texts)
def test_case_and_normal_form_do_not_count(text: str) -> None:
    for other in (text.casefold(), unicodedata.normalize("NFD", text)):
        assert fold_text(other) == fold_text(unicodedata.normalize("NFC", text))


@given(texts)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(st.one_of(texts, st.text("\u1680\u2028\x85\xa0\x00\x1f\x7f\ud800 aZ_İ—", max_size=30)))
def test_the_quick_way_finds_the_same_words(text: str) -> None:
    assert fold_words(text).split() == [word for _, _, word in tokens(text)]
