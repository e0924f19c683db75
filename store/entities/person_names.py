"""The parts of a person's name: words without titles, family name with particles, Jr. and III, initials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from store.entities.lexicon import OFFICES, PARTICLES, TITLES
from store.entities.spelling import sound
from store.entities.wordlists import words

_CERTAIN_TITLES = words(
    """
    president minister secretary chancellor senator congressman congresswoman governor mayor ambassador
    spokesman spokeswoman chairman chairwoman
    chief director administrator commissioner justice professor coach manager
    ceo founder leader dr mr mrs ms prof sen rep gov gen lt col sgt capt sir
    """
)
"""Titles that are never inside a name, so that all before them is none either."""
_LEADING = TITLES | words("the prime vice former saint st then-president")
_TITLES_AND_OFFICES = TITLES | OFFICES
_GENERATIONS = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "senior": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
    "v": "v",
}
_AFTER = words("phd ph.d md m.d esq mp frs obe cbe mbe kbe dbe qc kc rn cpa usmc usn")
_FATHERS = words("bin ibn bint ben binti")
_ARTICLES = words("al el ul")
_MALE = words("mr sir king prince lord emperor sheikh sheik father brother baron duke pope")
_FEMALE = words("mrs ms miss lady dame queen princess duchess baroness empress sister madame")
_SPACED_INITIALS = re.compile(r"(?<=\.)(?=[^\W\d_])")
_NICKNAMES = {
    short: long
    for line in """
    william: bill will billy
    robert: bob rob bobby
    richard: dick rick
    james: jim jimmy
    john: jack johnny
    joseph: joe joey
    michael: mike mick
    thomas: tom tommy
    anthony: tony
    edward: ted ed eddie
    charles: charlie chuck
    elizabeth: liz beth betty
    katherine: kate kathy katie
    margaret: maggie meg peggy
    david: dave
    stephen: steve
    steven: steve
    daniel: dan danny
    samuel: sam
    benjamin: ben
    donald: don
    ronald: ron
    kenneth: ken
    lawrence: larry
    patrick: pat
    timothy: tim
    matthew: matt
    gregory: greg
    jeffrey: jeff
    nicholas: nick
    alexander: alex
    christopher: chris
    jonathan: jon
    """.strip().splitlines()
    for long, shorts in [line.strip().split(": ")]
    for short in shorts.split()
}
"""Short first name to the long one."""


@dataclass(frozen=True, slots=True, eq=False)
class PersonName:
    """A person's name in parts, all folded and lower case."""

    words: tuple[str, ...]
    """Without titles, generation and letters after the name."""
    generation: str
    """jr, sr, ii, iii or ""."""
    gender: str
    """m or f if a title says so, else ""."""
    titles: tuple[str, ...]
    """What stood before the name."""
    joined: str
    """The words without spaces and hyphens: Kim Jong-un and Kim Jong Un are one."""
    last: str
    """The last word without an article, with a father's particle: assad of al-Assad, binsalman."""
    family_names: tuple[str, ...]
    """What a second mention may call the person by, each joined; none if there is one word only."""
    initials: tuple[str, ...]
    """With and without particles, upper case: JFK, MBS."""
    sounds: tuple[str, str]
    """The keys of the first and the last word in any romanisation."""

    @property
    def whole(self) -> str:
        """The words joined, with the generation."""
        return f"{self.joined} {self.generation}" if self.generation else self.joined

    @property
    def middles(self) -> tuple[str, ...]:
        """The words between the first and the last."""
        return tuple(word for word in self.words[1:-1] if word not in PARTICLES)

    @property
    def is_office(self) -> bool:
        """Tell whether there is no name, only an office: Home Secretary."""
        return _TITLES_AND_OFFICES.issuperset(self.words)

    def offices(self) -> list[str]:
        """Return the titles before the name by which alone the person may be called, each joined."""
        return [joined(self.titles[start:]) for start in range(len(self.titles))]


def joined(parts: tuple[str, ...]) -> str:
    """Return the words without spaces and hyphens."""
    return "".join(parts).replace("-", "")


def _without_article(word: str) -> str:
    return word[3:] if word[:3] in {"al-", "el-", "ul-"} and len(word) > 4 else word


def title_gender(word: str) -> str:
    """Return m or f if a title, as written in the text, tells it, else ""."""
    plain = word.lower().rstrip(".")
    return "m" if plain in _MALE else "f" if plain in _FEMALE else ""


def parse(key: str) -> PersonName:
    """Return the parts of a name that is folded and lower case; there is always one word."""
    tokens = key.replace(",", " ").split() or [key]
    if "." in key:
        parted = _SPACED_INITIALS.sub(" ", key).replace(",", " ").split() or tokens
        tokens = [token.rstrip(".") or token for token in parted]
    generation = ""
    while len(tokens) > 1 and (tokens[-1] in _AFTER or tokens[-1] in _GENERATIONS):
        generation = _GENERATIONS.get(tokens.pop(), generation)
    gender = ""
    start = 0
    if not _TITLES_AND_OFFICES.issuperset(tokens):
        if not _CERTAIN_TITLES.isdisjoint(tokens[:-1]):
            start = 1 + max(i for i, token in enumerate(tokens[:-1]) if token in _CERTAIN_TITLES)
        while start < len(tokens) - 1 and tokens[start] in _LEADING:
            start += 1
    for token in tokens[:start]:
        gender = title_gender(token) or gender
    named: list[str] = []
    for token in tokens[start:]:
        if named and named[-1] in _ARTICLES and len(named) > 1:
            named[-1] = f"al-{token}"
        else:
            named.append(f"al-{token[3:]}" if token[:3] in {"el-", "ul-"} else token)
    name = tuple(named)
    last = _last(name)
    return PersonName(
        words=name,
        generation=generation,
        gender=gender,
        titles=tuple(tokens[:start]),
        joined=joined(name),
        last=last,
        family_names=_family_names(name),
        initials=_initials(name),
        sounds=(sound(name[0]), sound(last)),
    )


def _last(name: tuple[str, ...]) -> str:
    if len(name) > 2 and name[-2] in _FATHERS:
        return joined(name[-2:])
    return _without_article(name[-1])


def _family_names(name: tuple[str, ...]) -> tuple[str, ...]:
    count = len(name)
    if count < 2:
        return ()
    start = count - 1
    while start > 1 and name[start - 1] in PARTICLES:
        start -= 1
    names = [joined(name[start:])]
    if name[-2] not in _FATHERS or count == 2:
        names += [joined(name[-1:]), joined((_without_article(name[-1]),))]
    if count > 2:
        names += [joined(name[start:]) for start in range(1, count - 1)]
        names += [joined(pair) for pair in pairwise(name[1:]) if pair[0] in _FATHERS]
    return tuple(dict.fromkeys(names))


def _initials(name: tuple[str, ...]) -> tuple[str, ...]:
    if len(name) < 3:
        return ()
    every = "".join(word[0] for word in name).upper()
    plain = "".join(word[0] for word in name if word not in PARTICLES).upper()
    return tuple(form for form in dict.fromkeys((every, plain)) if len(form) > 2)


def same_first_name(one: str, other: str) -> bool:
    """Tell whether two first names may be one person's: initial, nickname, beginning, other spelling."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return long[0] == short
    if _NICKNAMES.get(one, one) == _NICKNAMES.get(other, other) or sound(one) == sound(other):
        return True
    return len(short) > 2 and len(long) >= len(short) + 3 and long.startswith(short)


def compatible(one: PersonName, other: PersonName) -> bool:
    """Tell whether two full names of one first and last name may be one person's.

    Middle names may be missing or cut to initials, but do not contradict: George W. is not George H. W.
    """
    if one.generation != other.generation or (one.gender and other.gender and one.gender != other.gender):
        return False
    short, long = sorted((one.middles, other.middles), key=len)
    if not short or (set(short) <= set(long) and all(len(word) > 1 for word in short)):
        return True
    return all(a == b or (a[0] == b[0] and 1 in (len(a), len(b))) for a, b in zip(short, long, strict=False))
