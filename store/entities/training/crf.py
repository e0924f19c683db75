"""Trains a linear-chain conditional random field by AdaGrad.

Lafferty, McCallum, Pereira, "Conditional random fields" (2001); Duchi, Hazan, Singer, "Adaptive subgradient
methods" (2011). Features are left out at random while training, so that no group of them is relied on alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

Weights = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Examples:
    """Sequences of tokens, flat."""

    features: NDArray[np.int32]
    """Numbers of the features of all tokens, one token after the other."""
    token_starts: NDArray[np.int64]
    """Where the features of each token begin; one more than there are tokens."""
    labels: NDArray[np.int8]
    """The label of each token."""
    starts: NDArray[np.int64]
    """Which token each sequence begins with; one more than there are sequences."""
    importance: NDArray[np.float32]
    """The weight of each sequence."""


@dataclass(frozen=True, slots=True)
class Model:
    """What is learnt."""

    weights: Weights
    """One row a feature, one column a label."""
    transitions: Weights
    """From a label to the next."""
    initial: Weights
    """Of the first label of a sequence."""


@njit(cache=True, fastmath=True)
def _epoch(
    features: NDArray[np.int32],
    token_starts: NDArray[np.int64],
    labels: NDArray[np.int8],
    starts: NDArray[np.int64],
    importance: NDArray[np.float32],
    order: NDArray[np.int64],
    dropout: NDArray[np.float32],
    weights: Weights,
    squares: Weights,
    transitions: Weights,
    transition_squares: Weights,
    initial: Weights,
    initial_squares: Weights,
    rate: float,
    decay: float,
    seed: int,
) -> float:
    np.random.seed(seed)
    count = weights.shape[1]
    longest = 0
    most = 0
    for sequence in range(len(starts) - 1):
        longest = max(longest, starts[sequence + 1] - starts[sequence])
    for token in range(len(token_starts) - 1):
        most = max(most, token_starts[token + 1] - token_starts[token])
    scores = np.zeros((longest, count))
    forward = np.zeros((longest, count))
    backward = np.zeros((longest, count))
    gradient = np.zeros((longest, count))
    scale = np.zeros(longest)
    kept = np.zeros((longest, most), dtype=np.int32)
    kept_count = np.zeros(longest, dtype=np.int64)
    loss = 0.0
    for position in range(len(order)):
        sequence = order[position]
        begin, end = starts[sequence], starts[sequence + 1]
        length = end - begin
        weight = importance[sequence]
        for place in range(length):
            scores[place, :] = 0.0
            number = 0
            for index in range(token_starts[begin + place], token_starts[begin + place + 1]):
                feature = features[index]
                if feature < 0 or np.random.random() < dropout[feature]:
                    continue
                kept[place, number] = feature
                number += 1
                for label in range(count):
                    scores[place, label] += weights[feature, label]
            kept_count[place] = number
        exponents = np.exp(transitions.astype(np.float64))
        first = np.exp(initial.astype(np.float64))
        for place in range(length):
            top = scores[place].max()
            loss += weight * (top - scores[place, labels[begin + place]])
            for label in range(count):
                scores[place, label] = np.exp(scores[place, label] - top)
            total = 0.0
            for label in range(count):
                if place == 0:
                    value = first[label]
                else:
                    value = 0.0
                    for previous in range(count):
                        value += forward[place - 1, previous] * exponents[previous, label]
                forward[place, label] = value * scores[place, label]
                total += forward[place, label]
            scale[place] = total
            loss += weight * np.log(total)
            for label in range(count):
                forward[place, label] /= total
        backward[length - 1, :] = 1.0
        for place in range(length - 2, -1, -1):
            for previous in range(count):
                value = 0.0
                for label in range(count):
                    value += (
                        exponents[previous, label] * scores[place + 1, label] * backward[place + 1, label]
                    )
                backward[place, previous] = value / scale[place + 1]
        for place in range(length):
            gold = labels[begin + place]
            for label in range(count):
                gradient[place, label] = forward[place, label] * backward[place, label]
            gradient[place, gold] -= 1.0
            if place == 0:
                loss -= weight * initial[gold]
            else:
                loss -= weight * transitions[labels[begin + place - 1], gold]
        for label in range(count):
            slope = weight * gradient[0, label]
            initial_squares[label] += slope * slope
            initial[label] -= rate * slope / np.sqrt(initial_squares[label] + 1e-8)
        for previous in range(count):
            for label in range(count):
                slope = 0.0
                for place in range(1, length):
                    slope += (
                        forward[place - 1, previous] * exponents[previous, label]
                        * scores[place, label] * backward[place, label] / scale[place]
                    )  # fmt: skip
                    if labels[begin + place - 1] == previous and labels[begin + place] == label:
                        slope -= 1.0
                if slope != 0.0:
                    slope *= weight
                    transition_squares[previous, label] += slope * slope
                    transitions[previous, label] -= (
                        rate * slope / np.sqrt(transition_squares[previous, label] + 1e-8)
                    )
        for place in range(length):
            size = 0.0
            for label in range(count):
                size += abs(gradient[place, label])
            if size < 1e-3:
                continue
            for number in range(kept_count[place]):
                feature = kept[place, number]
                for label in range(count):
                    slope = weight * gradient[place, label] + decay * weights[feature, label]
                    squares[feature, label] += slope * slope
                    weights[feature, label] -= rate * slope / np.sqrt(squares[feature, label] + 1e-8)
    return loss


def train(
    examples: Examples, labels: int, features: int, dropout: NDArray[np.float32], *,
    epochs: int = 6, rate: float = 0.1, cooling: float = 0.7, decay: float = 1e-6, seed: int = 1,
    average_from: int = 3, verbose: bool = True,
) -> Model:  # fmt: skip
    """Return the mean of the models after the last epochs.

    Args:
        examples: What to learn from.
        labels: How many labels there are.
        features: How many features there are.
        dropout: For each feature, the probability to be left out of a token.
        epochs: How often all is gone through.
        rate: Of learning in the first epoch.
        cooling: By which the rate is multiplied after each epoch.
        decay: Of the weights.
        seed: Of the order and of what is left out.
        average_from: First epoch whose result is part of the mean.
        verbose: Whether to print the loss.
    """
    weights = np.zeros((features, labels), np.float32)
    transitions = np.zeros((labels, labels), np.float32)
    initial = np.zeros(labels, np.float32)
    squares = [np.full_like(array, 1e-2) for array in (weights, transitions, initial)]
    sums = [np.zeros_like(array) for array in (weights, transitions, initial)]
    random = np.random.default_rng(seed)
    for epoch in range(epochs):
        order = random.permutation(len(examples.starts) - 1)
        loss = _epoch(
            examples.features, examples.token_starts, examples.labels, examples.starts, examples.importance,
            order, dropout, weights, squares[0], transitions, squares[1], initial, squares[2],
            rate * cooling**epoch, decay, seed * 1000 + epoch,
        )  # fmt: skip
        if verbose:
            print(f"epoch {epoch + 1}: loss per token {loss / len(examples.labels):.4f}", flush=True)
        if epoch + 1 >= average_from:
            for total, array in zip(sums, (weights, transitions, initial), strict=True):
                total += array
    number = max(1, epochs - average_from + 1)
    return Model(*((total / number).astype(np.float32) for total in sums))


def mean(models: Sequence[Model]) -> Model:
    """Return the mean of models of the same features."""
    return Model(
        weights=np.mean([model.weights for model in models], axis=0, dtype=np.float32),
        transitions=np.mean([model.transitions for model in models], axis=0, dtype=np.float32),
        initial=np.mean([model.initial for model in models], axis=0, dtype=np.float32),
    )
