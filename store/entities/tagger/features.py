"""The features of every token that may be part of a name, summed up group by group.

A group is a few features that depend on the same neighbours. What a group is worth is fetched once and
remembered, so a document costs some twenty look-ups a token. What "worth" is, the caller decides: weights
when tagging, numbers of features when training.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from store.entities.gazetteer import Gazetteer
from store.entities.headlines import Case
from store.entities.page import Found, Page
from store.entities.tagger.candidates import Candidates
from store.entities.tagger.document_flags import COUNT as FLAGS
from store.entities.tagger.document_flags import document_flags
from store.entities.tagger.labels import NAMES
from store.entities.tagger.word_facts import WordFacts, word_facts

Worth = TypeVar("Worth", int, tuple[int, ...])
"""What can be summed: packed weights, or numbers of features."""

Key = TypeVar("Key")

CACHE_LIMIT = 200_000
"""Words or groups after which what was remembered is let go."""
_BITS = 24
_BIT_OF = {type: 1 << place for place, type in enumerate(NAMES)}
RunKey = tuple[str, int, int, int, int, int]
"""Part of the run, its length, and the numbers of the words before it, first, last and after it."""
_NO_RUN: RunKey = ("", 0, 0, 0, 0, 0)
_LONGEST_RUN = 5


class Features(Generic[Worth]):
    """Sums the worth of the features of tokens."""

    def __init__(self, fetch: Callable[[list[str]], Worth], gazetteer: Gazetteer) -> None:
        """Prepare.

        Args:
            fetch: From the names of features to what they are worth together.
            gazetteer: The names of places.
        """
        self._fetch: Callable[[list[str]], Worth] = fetch
        self._gazetteer = gazetteer
        self._clear()

    def _clear(self) -> None:
        self._facts: dict[str, WordFacts] = {}
        self._by_number: list[WordFacts] = []
        self._alone: dict[int, Worth] = {}
        self._before: dict[int, Worth] = {}
        self._after: dict[int, Worth] = {}
        self._pairs: dict[int, Worth] = {}
        self._pairs_after: dict[int, Worth] = {}
        self._both: dict[tuple[int, str, str, int], Worth] = {}
        self._twos: dict[tuple[int, str], Worth] = {}
        self._twos_after: dict[tuple[int, str], Worth] = {}
        self._skeletons: dict[tuple[str, str, str, str, str], Worth] = {}
        self._sentence: dict[tuple[int, int], Worth] = {}
        self._document: dict[tuple[int, str, str, str], Worth] = {}
        self._phrases: dict[tuple[str, str, str, int], Worth] = {}
        self._rules: dict[tuple[str, str, str, str], Worth] = {}
        self._types: dict[tuple[int, str, str], Worth] = {}
        self._runs: dict[RunKey, Worth] = {_NO_RUN: self._fetch(["run none"])}

    def facts(self, word: str, kind: int) -> WordFacts:
        """Return the facts of a word, the same ones every time."""
        found = self._facts.get(word)
        if found is None:
            found = word_facts(len(self._by_number), word, kind, self._gazetteer)
            self._facts[word] = found
            self._by_number.append(found)
        return found

    def worths(self, page: Page, case: list[Case], chosen: Candidates, found: list[Found]) -> list[Worth]:
        """Return the worth of each candidate.

        Args:
            page: The document.
            case: How the sentence of each of its tokens is written.
            chosen: Which of its tokens are asked about.
            found: What the rules found in it.
        """
        if len(self._by_number) > CACHE_LIMIT:
            self._clear()
        words, opens = page.words, page.tokens.opens
        of = self._words(page)
        flags = document_flags(page, chosen.runs)
        ruled = _rule_labels(found, len(words))
        typed = _rule_types(found, words)
        runs = self._run_worths(of, chosen.runs)
        none = self._runs[_NO_RUN]
        worths: list[Worth] = []
        for first, last in chosen.segments:
            for place in range(first, last):
                a, b, c, d, e = of[place : place + 5]
                worth = self._around(a, b, c, d, e)
                state = 2 * case[place] + opens[place]
                shape, skeleton = c.shape, c.skeleton
                flag, types = flags.get(words[place], 0), typed.get(words[place], 0)
                phrase = chosen.phrases.get(place, "")
                rule = ruled.get(place, "")
                before, after = ruled.get(place - 1, ""), ruled.get(place + 1, "")
                worth += self._sentence.get((state, c.number)) or self._fill_sentence(state, c)
                worth += self._document.get((flag, shape, c.lists, skeleton)) or self._fill_document(flag, c)
                worth += self._phrases.get((phrase, b.skeleton, d.skeleton, state)) or self._fill_phrase(
                    phrase, b, d, state
                )
                worth += self._rules.get((before, rule, after, shape)) or self._fill_rules(
                    before, rule, after, shape
                )
                worth += self._types.get((types, shape, rule)) or self._fill_types(types, shape, rule)
                worths.append(worth + runs.get(place, none))
        return worths

    def _words(self, page: Page) -> list[WordFacts]:
        """Return the facts of all words, with two words of nothing at either end."""
        pad = self.facts("", 0)
        found = list(map(self._facts.get, page.words))
        whole: list[WordFacts] = [
            fact or self.facts(word, kind)
            for fact, word, kind in zip(found, page.words, page.kinds, strict=True)
        ]
        return [pad, pad, *whole, pad, pad]

    def _around(self, a: WordFacts, b: WordFacts, c: WordFacts, d: WordFacts, e: WordFacts) -> Worth:
        """Return what the word c is worth between its neighbours."""
        n = c.number
        left, right = b.number << _BITS | n, n << _BITS | d.number
        shape = c.shape
        worth = self._alone.get(n) or self._fill_alone(c)
        worth += self._before.get(b.number) or self._fill_beside(self._before, "-", b)
        worth += self._after.get(d.number) or self._fill_beside(self._after, "+", d)
        worth += self._pairs.get(left) or self._fill_pair(left, b, c)
        worth += self._pairs_after.get(right) or self._fill_pair_after(right, c, d)
        worth += self._both.get((b.number, shape, c.lists, d.number)) or self._fill_both(b, c, d)
        worth += self._skeletons.get(
            (a.skeleton, b.skeleton, c.skeleton, d.skeleton, e.skeleton)
        ) or self._fill_skeletons(a, b, c, d, e)
        left, right = a.number << _BITS | b.number, d.number << _BITS | e.number
        worth += self._twos.get((left, shape)) or self._fill_twos(self._twos, (left, shape), "-", a, b)
        worth += self._twos_after.get((right, shape)) or self._fill_twos(
            self._twos_after, (right, shape), "+", e, d
        )
        return worth

    def _run_worths(self, of: list[WordFacts], runs: list[tuple[int, int]]) -> dict[int, Worth]:
        """Return what it is worth to stand at a place in a run of capitalised words."""
        worths: dict[int, Worth] = {}
        for first, last in runs:
            length = min(last - first, _LONGEST_RUN)
            outer, begin, end, beyond = of[first + 1], of[first + 2], of[last + 1], of[last + 2]
            for place in range(first, last):
                part = "S" if length == 1 else "B" if place == first else "E" if place == last - 1 else "I"
                key = part, length, outer.number, begin.number, end.number, beyond.number
                worths[place] = self._runs.get(key) or self._fill_run(key, outer, begin, end, beyond)
        return worths

    def _keep(self, cache: dict[Key, Worth], key: Key, names: list[str]) -> Worth:
        worth = self._fetch(names)
        cache[key] = worth
        return worth

    def _fill_alone(self, c: WordFacts) -> Worth:
        low = c.lower
        names = [
            "bias",
            f"w {c.word}",
            f"l {low}",
            f"s {c.shape}",
            f"f {c.frame}",
            f"p2 {low[:2]}",
            f"p3 {low[:3]}",
            f"p4 {low[:4]}",
            f"x1 {low[-1:]}",
            f"x2 {low[-2:]}",
            f"x3 {low[-3:]}",
            f"x4 {low[-4:]}",
            f"g {c.lists}",
            f"gs {c.lists} {c.shape}",
            f"k {c.skeleton}",
        ]
        return self._keep(self._alone, c.number, names)

    def _fill_beside(self, cache: dict[int, Worth], side: str, word: WordFacts) -> Worth:
        return self._keep(
            cache,
            word.number,
            [
                f"l{side} {word.lower}",
                f"s{side} {word.shape}",
                f"g{side} {word.lists}",
                f"x{side} {word.lower[-3:]}",
                f"f{side} {word.frame}",
            ],
        )

    def _fill_pair(self, key: int, b: WordFacts, c: WordFacts) -> Worth:
        return self._keep(
            self._pairs,
            key,
            [
                f"ll- {b.lower} {c.lower}",
                f"ss- {b.shape} {c.shape}",
                f"ls- {b.lower} {c.shape}",
                f"gg- {b.lists} {c.lists}",
                f"lg- {b.lower} {c.lists}",
                f"kx- {b.skeleton} {c.lower[-3:]}",
            ],
        )

    def _fill_pair_after(self, key: int, c: WordFacts, d: WordFacts) -> Worth:
        return self._keep(
            self._pairs_after,
            key,
            [
                f"ll+ {c.lower} {d.lower}",
                f"ss+ {c.shape} {d.shape}",
                f"sl+ {c.shape} {d.lower}",
                f"gg+ {c.lists} {d.lists}",
                f"gl+ {c.lists} {d.lower}",
                f"xk+ {c.lower[-3:]} {d.skeleton}",
            ],
        )

    def _fill_both(self, b: WordFacts, c: WordFacts, d: WordFacts) -> Worth:
        return self._keep(
            self._both,
            (b.number, c.shape, c.lists, d.number),
            [
                f"l+- {b.lower} {d.lower}",
                f"ls+- {b.lower} {c.shape} {d.lower}",
                f"g+- {b.lists} {c.lists} {d.lists}",
                f"s+- {b.shape} {c.shape} {d.shape}",
            ],
        )

    def _fill_skeletons(self, a: WordFacts, b: WordFacts, c: WordFacts, d: WordFacts, e: WordFacts) -> Worth:
        key = a.skeleton, b.skeleton, c.skeleton, d.skeleton, e.skeleton
        return self._keep(
            self._skeletons,
            key,
            [
                f"k-- {a.skeleton} {b.skeleton} {c.skeleton}",
                f"k-+ {b.skeleton} {c.skeleton} {d.skeleton}",
                f"k++ {c.skeleton} {d.skeleton} {e.skeleton}",
            ],
        )

    def _fill_twos(
        self,
        cache: dict[tuple[int, str], Worth],
        key: tuple[int, str],
        side: str,
        far: WordFacts,
        near: WordFacts,
    ) -> Worth:
        """Remember what two words on one side are worth to a word of a shape, and the farther one alone."""
        return self._keep(
            cache,
            key,
            [
                f"two{side} {far.lower} {near.lower} {key[1]}",
                f"lf{side} {far.lower}",
                f"sf{side} {far.shape}",
                f"gf{side} {far.lists}",
            ],
        )

    def _fill_sentence(self, state: int, c: WordFacts) -> Worth:
        names = [f"ts {state} {c.shape}", f"tl {state} {c.lower}", f"tg {state} {c.lists}"]
        return self._keep(self._sentence, (state, c.number), names)

    def _fill_document(self, flag: int, c: WordFacts) -> Worth:
        names = [f"d {flag}", f"ds {flag} {c.shape}", f"dg {flag} {c.lists}"]
        names += [f"db {flag & 1 << bit} {bit} {c.skeleton}" for bit in range(FLAGS)]
        return self._keep(self._document, (flag, c.shape, c.lists, c.skeleton), names)

    def _fill_phrase(self, phrase: str, b: WordFacts, d: WordFacts, state: int) -> Worth:
        names = [
            f"ph {phrase}",
            f"ph- {phrase} {b.skeleton}",
            f"ph+ {phrase} {d.skeleton}",
            f"pht {phrase} {state}",
        ]
        return self._keep(self._phrases, (phrase, b.skeleton, d.skeleton, state), names)

    def _fill_rules(self, before: str, rule: str, after: str, shape: str) -> Worth:
        short = rule.partition(" ")[0]
        names = [
            f"r {rule}",
            f"rt {short}",
            f"rs {short} {shape}",
            f"r- {before.partition(' ')[0]} {short}",
            f"r+ {short} {after.partition(' ')[0]}",
        ]
        return self._keep(self._rules, (before, rule, after, shape), names)

    def _fill_types(self, types: int, shape: str, rule: str) -> Worth:
        short = rule.partition(" ")[0]
        names = [f"dr {types}", f"drs {types} {shape}", f"drr {types} {short}"]
        return self._keep(self._types, (types, shape, rule), names)

    def _fill_run(
        self, key: RunKey, outer: WordFacts, begin: WordFacts, end: WordFacts, beyond: WordFacts
    ) -> Worth:
        spot = f"{key[0]}{key[1]}"
        return self._keep(
            self._runs,
            key,
            [
                f"run before {spot} {outer.lower}",
                f"run first {spot} {begin.lower}",
                f"run last {spot} {end.lower}",
                f"run after {spot} {beyond.lower}",
                f"run lists {spot} {begin.lists} {end.lists}",
                f"run ending {spot} {end.lower[-3:]}",
                f"run frame {spot} {outer.skeleton} {beyond.skeleton}",
            ],
        )


def _rule_labels(found: list[Found], count: int) -> dict[int, str]:
    """Return what the rules say of each token in a name: B or I, the type, the rule."""
    labels: dict[int, str] = {}
    for name in found:
        told = f"-{name.type} {name.rule}"
        for index in range(name.first, min(name.last, count)):
            labels[index] = ("I" if index > name.first else "B") + told
    return labels


def _rule_types(found: list[Found], words: list[str]) -> dict[str, int]:
    """Return for each word, as bits, the types of the names in which the rules see it in the document."""
    types: dict[str, int] = {}
    for name in found:
        bit = _BIT_OF[name.type]
        for word in words[name.first : name.last]:
            types[word] = types.get(word, 0) | bit
    return types
