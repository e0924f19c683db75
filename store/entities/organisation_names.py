"""What of an organisation's name identifies it: not Inc or Ltd, not a head that many share."""

from __future__ import annotations

from store.entities.lexicon import ORGANISATIONS
from store.entities.nationalities import NATIONALITIES
from store.entities.surfaces import is_nationality
from store.entities.wordlists import words

LONGEST_NAME = 12
"""Words in the longest organisation's name that is compared part by part."""

_LEGAL = words(
    """
    inc incorporated corp corporation co company ltd limited plc llc llp lp group holdings holding gmbh ag se
    kg sa sas sarl nv bv spa srl ab as asa oy oyj kk pty pvt pjsc ojsc jsc oao ooo zao pao bhd sdn tbk & and
    """
)
_VAGUE = words(
    """
    national united american international european new central general federal state world first supreme
    high south north east west southern northern eastern western african asian royal social democratic
    islamic people people's public republican popular global local regional good great grand greater
    free independent open young
    """
)
_TEAMS = words(
    """
    rangers wanderers rovers wildcats yankees redskins cowboys lakers knights warriors giants eagles tigers
    bulldogs bears lions panthers broncos spurs
    """
)
_HEADS = ORGANISATIONS - _LEGAL
_AMERICAN = {
    "defence": "defense",
    "labour": "labor",
    "organisation": "organization",
    "centre": "center",
    "programme": "program",
    "theatre": "theater",
}
"""British to American spelling of words in names of organisations."""
_LITTLE = words("of the and & for at in on , de la del du des")
_JOINING = words("and & of for")
_COUNTRIES = frozenset(country.lower() for country in NATIONALITIES)


def core(tokens: list[str]) -> list[str]:
    """Return the words of a name without Inc, Ltd and the like at its end; at least one stays."""
    end = len(tokens)
    while end > 1 and tokens[end - 1].lower().rstrip(".,").replace(".", "").replace("/", "") in _LEGAL:
        end -= 1
    return [*tokens[: end - 1], tokens[end - 1].rstrip(",")] if tokens else []


def content(tokens: list[str]) -> str:
    """Return the words that carry a name, without of, the and and.

    The Ministry of Foreign Affairs is the foreign ministry, Cambridge University the University of Cambridge.
    """
    tokens = [_AMERICAN.get(token, token) for token in tokens]
    if "of" in tokens:
        at = tokens.index("of")
        before, after = tokens[:at], tokens[at + 1 :]
        if len(after) == 2 and after[1] == "affairs":
            del after[1]
        if before and len(after) == 1 and before[-1] in _HEADS:
            return " ".join((*before[:-1], *after, before[-1]))
    return " ".join(token for token in tokens if token not in _LITTLE) or " ".join(tokens)


def head(tokens: list[str]) -> str:
    """Return the general word that says what an organisation is, church or commission; "" if none does."""
    first = [tokens[0]] if len(tokens) > 1 and tokens[1] in {"of", "for"} else []
    return next((word for word in (*first, tokens[-1]) if word in ORGANISATIONS), "")


def is_generic(word: str) -> bool:
    """Tell whether a first word says too little to join two organisations by."""
    return (
        len(word) <= 3
        or word in _VAGUE
        or word in ORGANISATIONS
        or word in _COUNTRIES
        or is_nationality(word)
    )


def own_words(tokens: list[str]) -> list[str]:
    """Return the lone words that may stand for the whole name: Scientology, Pirates.

    The last one after "of" behind a general head or after a nationality, and a team's name in the plural.
    """
    if len(tokens) < 2:
        return []
    last = tokens[-1]
    if len(last) <= 3 or last in _VAGUE or last in _COUNTRIES or is_nationality(last):
        return []
    if tokens[-2] == "of" and len(tokens) == 3:
        return [last] if tokens[0] in _HEADS and last not in ORGANISATIONS else []
    if len(tokens) == 2 and is_nationality(tokens[0]) and last not in ORGANISATIONS:
        return [last]
    plural = last.endswith("s") and not last.endswith("ss")
    if not plural or len(tokens) > 3 or not _JOINING.isdisjoint(tokens):
        return []
    return [last] if last in _TEAMS or ORGANISATIONS.isdisjoint(tokens) else []


def before_of(tokens: list[str]) -> list[str]:
    """Return the beginnings that end before "of" or "for": supreme court of Supreme Court of Cassation."""
    return [" ".join(tokens[:cut]) for cut in range(2, len(tokens)) if tokens[cut] in {"of", "for"}]
