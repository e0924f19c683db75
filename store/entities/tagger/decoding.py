"""From the scores of tokens to the best sequence of labels, and how sure each label is.

Viterbi and forward-backward over a lattice that holds, at each token, only the labels near the best one.
Rabiner, "A tutorial on hidden Markov models" (1989).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from struct import Struct

from store.entities.tagger.labels import COUNT, OUTSIDE, is_inside, may_follow

NEAR = 6.0
"""Labels whose score is further below the best one of their token are not looked at."""
SURE = 0.99
"""Confidence of a label that has no rival."""

_LANES = Struct(f"<{COUNT}H")
_LABELS = range(COUNT)
_SMALL = 1e-100
"""Sums under it are scaled up, so that a long stretch does not run out of digits."""

Label = tuple[int, float]
"""A label and its confidence between 0 and 1."""
Choices = dict[int, float]
"""Labels that a token may have, with what each is worth beside the others."""

_OUTSIDE_ONLY: Choices = {OUTSIDE: 1.0}
_START = _OUTSIDE_ONLY


class Decoder:
    """Finds the best labels under the given transitions."""

    def __init__(
        self, scale: float, transitions: Sequence[Sequence[float]], initial: Sequence[float]
    ) -> None:
        """Prepare.

        Args:
            scale: What one step of a score is worth.
            transitions: From a label to the next; those that no name allows are left out by the decoder.
            initial: Of the first label.
        """
        self._scale = scale
        self._near = int(NEAR / scale)
        self._factors = [
            [exp(transitions[before][label]) if may_follow(before, label) else 0.0 for label in range(COUNT)]
            for before in range(COUNT)
        ]
        self._initial = [0.0 if is_inside(label) else exp(initial[label]) for label in range(COUNT)]

    def labels(self, worths: Sequence[int]) -> list[Label]:
        """Return the labels of a stretch of tokens.

        Args:
            worths: The sum of the weights of each token, 16 bits a label.
        """
        lattice: list[Choices] = []
        before: Choices = _START
        only_outside = True
        for worth in worths:
            scores = _LANES.unpack(worth.to_bytes(_LANES.size, "little"))
            best = max(scores)
            least = best - self._near
            near = [label for label in _LABELS if scores[label] > least]
            if len(near) == 1 and near[0] == OUTSIDE:
                before = _OUTSIDE_ONLY
            else:
                only_outside = False
                before = {
                    label: exp((scores[label] - best) * self._scale)
                    for label in near
                    if label & 1 or label in before or label - 1 in before or label == OUTSIDE
                } or {scores.index(best) - 1: 1.0}
            lattice.append(before)
        return [(OUTSIDE, SURE)] * len(lattice) if only_outside else self._decode(lattice)

    def _decode(self, lattice: list[Choices]) -> list[Label]:
        """Go forward along the lattice: the best way to each label, and the sum of all ways."""
        factors = self._factors
        ways: list[dict[int, int]] = []
        forward: list[Choices] = []
        peaks = {label: self._initial[label] * score for label, score in lattice[0].items()}
        sums = peaks
        for place, choices in enumerate(lattice):
            if place:
                origins: dict[int, int] = {}
                new_peaks: Choices = {}
                new_sums: Choices = {}
                for label, score in choices.items():
                    total = top = 0.0
                    origin = OUTSIDE
                    for before, peak in peaks.items():
                        factor = factors[before][label]
                        total += sums[before] * factor
                        if peak * factor > top:
                            top, origin = peak * factor, before
                    new_peaks[label], new_sums[label], origins[label] = top * score, total * score, origin
                peaks, sums = new_peaks, new_sums
                ways.append(origins)
            scale = sum(sums.values()) or 1.0
            if scale < _SMALL:
                peaks = {label: peak / scale for label, peak in peaks.items()}
                sums = {label: value / scale for label, value in sums.items()}
            forward.append(sums)
        return self._confident(lattice, max(peaks, key=peaks.__getitem__), ways, forward)

    def _confident(
        self, lattice: list[Choices], label: int, ways: list[dict[int, int]], forward: list[Choices]
    ) -> list[Label]:
        """Walk back from the best last label, with the share of each label among all ways."""
        backward = dict.fromkeys(lattice[-1], 1.0)
        found: list[Label] = []
        for place in range(len(lattice) - 1, -1, -1):
            sums = forward[place]
            if len(sums) == 1:
                found.append((label, SURE))
            else:
                total = sum(sums[other] * backward[other] for other in sums)
                found.append((label, min(SURE, sums[label] * backward[label] / total if total else 0.0)))
            if place:
                label = ways[place - 1][label]
                if len(forward[place - 1]) == 1:
                    backward = {label: 1.0}
                    continue
                after = [(other, score * backward[other]) for other, score in lattice[place].items()]
                backward = {
                    before: sum(self._factors[before][other] * value for other, value in after)
                    for before in forward[place - 1]
                }
                top = max(backward.values()) or 1.0
                if top < _SMALL:
                    backward = {before: value / top for before, value in backward.items()}
        return found[::-1]
