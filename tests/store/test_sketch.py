"""Sketches: copies that were touched are alike, other texts are not."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.folding import fold_words
from store.sketch import are_alike, bands, make_sketch
from tests.store.stories import bodies, folded, lengthened, reworded

CHINESE = (
    "本报讯 记者昨日从市交通局获悉，连接东西两岸的新大桥将于下月初正式通车，"
    "届时过江时间将由四十分钟缩短至十分钟。"
    "市长在现场表示，这座桥花了五年时间建成，是全市居民盼望已久的工程，今后还将开通三条公交线路。"
)
OTHER_CHINESE = (
    "昨晚举行的全国青年音乐比赛决赛中，来自南方的十七岁钢琴手获得第一名，评委称赞她的演奏细腻而有力。"
    "她说自己从六岁开始学琴，每天练习四个小时，下一步打算到国外的音乐学院继续学习。"
)
words = st.lists(st.sampled_from([f"w{number}" for number in range(60)]), max_size=120).map(" ".join)


def found_alike(one: bytes, other: bytes) -> bool:
    """Return whether two texts are held against each other and alike."""
    return bool(set(bands(one)) & set(bands(other))) and are_alike(one, other)


@pytest.mark.parametrize(("share", "recall"), [(0.02, 1.0), (0.05, 0.99), (0.075, 0.98), (0.1, 0.9)])
def test_reworded_copies_are_found(share: float, recall: float) -> None:
    random, texts = Random(5), bodies(200)
    pairs = [
        (make_sketch(folded(body)), make_sketch(folded(reworded(body, share, random)))) for body in texts
    ]
    assert sum(found_alike(*pair) for pair in pairs) / len(pairs) >= recall


def test_copies_with_another_paragraph_are_found() -> None:
    pairs = [(make_sketch(folded(body)), make_sketch(folded(lengthened(body)))) for body in bodies(200)]
    assert all(found_alike(*pair) for pair in pairs)


def test_unrelated_texts_are_not_alike() -> None:
    sketches = [make_sketch(folded(body)) for body in bodies(200)]
    assert not any(are_alike(one, two) for at, one in enumerate(sketches) for two in sketches[:at])


def test_a_text_that_shares_a_third_is_another_one() -> None:
    texts = bodies(100)
    alike = 0
    for one, two in zip(texts[::2], texts[1::2], strict=True):
        first, second = folded(one).split(), folded(two).split()
        shared = first[: len(first) // 4]
        alike += found_alike(make_sketch(" ".join(first)), make_sketch(" ".join(shared + second)))
    assert alike <= 1


def test_texts_of_few_words_have_no_sketch() -> None:
    text = " ".join(f"word{number}" for number in range(20))
    assert make_sketch(text)
    assert make_sketch(text.rpartition(" ")[0]) == b""
    assert make_sketch("the same " * 50) == b""
    assert make_sketch("") == b""


def test_letter_case_and_punctuation_do_not_count() -> None:
    body = bodies(1)[0]
    shouted = tuple(paragraph.upper().replace(".", " !") for paragraph in body)
    assert make_sketch(folded(shouted)) == make_sketch(folded(body))


def test_a_script_without_blanks_goes_by_characters() -> None:
    one, touched, other = (
        make_sketch(fold_words(text))
        for text in (CHINESE, CHINESE.replace("五年", "六年") + "大桥全长两公里。", OTHER_CHINESE)
    )
    assert found_alike(one, touched)
    assert not are_alike(one, other)
    assert make_sketch(fold_words(CHINESE[:30])) == b""


@given(words, words)
def test_likeness_is_mutual(one: str, other: str) -> None:
    first, second = make_sketch(one), make_sketch(other)
    assert are_alike(first, second) == are_alike(second, first)
    assert not first or are_alike(first, first)
    assert len(first) <= 76
