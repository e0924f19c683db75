"""Tests of the decoder against all sequences there are."""

from __future__ import annotations

import random
from itertools import pairwise, product
from math import exp

import pytest

from store.entities.tagger.decoding import SURE, Decoder
from store.entities.tagger.labels import COUNT, OUTSIDE, beginning, is_inside, may_follow, type_of

SCALE = 0.02
FEW = (OUTSIDE, 1, 2, 3, 4)
"""Outside, and two types: enough to try all sequences."""


def packed(scores: list[int]) -> int:
    return int.from_bytes(b"".join(score.to_bytes(2, "little") for score in scores), "little")


def worth(scores: dict[int, int]) -> int:
    """Return the packed scores of one token; labels not named are far off."""
    return packed([scores.get(label, 0) for label in range(COUNT)])


def drawn(chance: random.Random, length: int) -> list[dict[int, int]]:
    return [{label: 2000 + chance.randrange(200) for label in FEW} for _ in range(length)]


@pytest.mark.parametrize("seed", range(40))
def test_it_finds_the_best_sequence_and_the_share_of_each_label(seed: int) -> None:
    chance = random.Random(seed)
    transitions = [[chance.uniform(-1, 1) for _ in range(COUNT)] for _ in range(COUNT)]
    initial = [chance.uniform(-1, 1) for _ in range(COUNT)]
    tokens = drawn(chance, chance.randrange(1, 6))
    ways = {}
    for way in product(FEW, repeat=len(tokens)):
        if is_inside(way[0]) or not all(may_follow(before, label) for before, label in pairwise(way)):
            continue
        total = initial[way[0]] + sum(transitions[before][label] for before, label in pairwise(way))
        ways[way] = total + sum(token[label] * SCALE for token, label in zip(tokens, way, strict=True))
    found = Decoder(SCALE, transitions, initial).labels([worth(token) for token in tokens])
    best = max(ways, key=ways.__getitem__)
    assert tuple(label for label, _ in found) == best
    top = ways[best]
    every = sum(exp(total - top) for total in ways.values())
    for place, (label, confidence) in enumerate(found):
        share = sum(exp(total - top) for way, total in ways.items() if way[place] == label) / every
        assert confidence == pytest.approx(min(SURE, share), abs=0.02)


def test_an_inside_never_stands_without_a_beginning() -> None:
    chance = random.Random(5)
    decoder = Decoder(0.05, [[0.0] * COUNT] * COUNT, [0.0] * COUNT)
    for _ in range(200):
        tokens = [packed([chance.randrange(3000) for _ in range(COUNT)]) for _ in range(12)]
        labels = [label for label, _ in decoder.labels(tokens)]
        assert not is_inside(labels[0])
        assert all(may_follow(before, label) for before, label in pairwise(labels))


def test_a_long_stretch_keeps_its_digits() -> None:
    decoder = Decoder(0.001, [[-3.0] * COUNT] * COUNT, [-3.0] * COUNT)
    token = packed([1000 + label for label in range(COUNT)])
    found = decoder.labels([token] * 5000)
    assert len(found) == 5000
    assert all(0 < confidence <= SURE for _, confidence in found)


def test_labels() -> None:
    assert [type_of(beginning(type_)) for type_ in ("PER", "MISC")] == ["PER", "MISC"]
    assert may_follow(1, 2)
    assert may_follow(2, 2)
    assert not may_follow(OUTSIDE, 2)
    assert not may_follow(3, 2)
