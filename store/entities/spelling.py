"""One key for the spellings in which a name from another script or alphabet is written: Kiev and Kyiv."""

from __future__ import annotations

import re
from functools import lru_cache

SHORTEST = 5
"""Letters of the shortest word that has variants; among shorter ones too many names differ by one letter."""

_STEMS = tuple(
    (re.compile(pattern), stem)
    for pattern, stem in (
        (r"m[ou]k?h?am+[ae]d", "muhamad"),
        (r"m[ae]m+[ae]d", "mamad"),
        (r"^a[ck]?h?med$|^a[ck]?hmad$", "ahmad"),
        (r"^ma?[eh]moo?u?d$", "mahmud"),
        (r"^[gqk]h?ad+h?af[iy]$|^[gqk]ad+hd?af[iy]$", "gadafi"),
        (r"^h[uo]s+[aeu][iy]?ni?$", "husein"),
        (r"^y[ou]u?s+[aeiou]f$", "yusuf"),
        (r"^abd[aeu]l-?", "abdul"),
        (r"^[ou]th?man$", "uthman"),
        (r"^[uo]s+ama$", "usama"),
        (r"^k?hal[ie]e?d$", "khalid"),
        (r"^wal[ie]e?d$", "walid"),
        (r"^rash[ie]e?d$", "rashid"),
        (r"^s[ou]u?l[ae][iy]m+ani$", "suleimani"),
        (r"^s[ou]u?l[ae][iy]m+an$", "suleiman"),
        (r"^m[ou]u?[ae]m+[ae]r$", "muamar"),
        (r"^nas+[ie]r$", "nasir"),
        (r"^[qk]as+[ei]m$", "qasim"),
        (r"^f[ae][iy]s+al$", "faisal"),
        (r"^[ei]brah[ie]e?m$", "ibrahim"),
        (r"^k[iy][ie]v$|^kyyiv$", "kyiv"),
        (r"^k?hark[oi]v$", "kharkiv"),
        (r"^od+es+a$", "odesa"),
        (r"^l[vw][oi][vw]$", "lviv"),
        (r"^al[ei][kx]s?[ae]nd[e]?r$", "alexander"),
        (r"^[yj]?evgen[iy]+[iyj]?$", "evgeni"),
    )
)
"""Names with so many spellings that a rule would be too wide; patterns from spellings seen in English news."""

_STEPS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"tsch|tch", "ch"),
        (r"sch", "sh"),
        (r"ph", "f"),
        (r"dzh|zh|dj", "j"),
        (r"q", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"o(?:ff|u?v)$", "ov"),
        (r"eff$", "ev"),
        (r"ou|oo", "u"),
        (r"(?<=[aeio])y(?=e)|^y(?=e)", ""),
        (r"(?<=[aou])e", ""),
        (r"ij$", "i"),
        (r"y", "i"),
        (r"(?<=i)ch?$", "ch"),
        (r"ah$", "a"),
        (r"(.)\1+", r"\1"),
    )
)
"""What romanisations write differently, in this order.

After the tables of BGN/PCGN, ISO 9 and the German and French press for Cyrillic, and of BGN/PCGN and the French
press for Arabic: kh-q-k, ou-u, -off/-ow/-ov, -yy/-iy/-ij/-y, ye-e, -ic/-ich/-itch, ue for ü.
"""

_ANY_STEM = re.compile("|".join(pattern.pattern for pattern, _ in _STEMS))
_ANY_STEP = re.compile(r"[qwxy]|[aou]e|ch|ph|zh|ou|oo|sch|dj|f$|uv$|ij$|ic$|ah$|(.)\1")


@lru_cache(maxsize=8_192)
def sound(word: str) -> str:
    """Return the key of one word, folded and lower case; the word itself if it is short.

    Two spellings of a name have the same key: Zelensky and Zelenskyy, Müller (folded: muller) and Mueller.
    """
    key = word
    if _ANY_STEM.search(word):
        pattern, stem = next((pattern, stem) for pattern, stem in _STEMS if pattern.search(word))
        key = pattern.sub(stem, word)
    if len(key) < SHORTEST or not _ANY_STEP.search(key):
        return key
    for pattern, instead in _STEPS:
        key = pattern.sub(instead, key)
    return key
