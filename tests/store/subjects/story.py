"""Ten articles of one story by hand, each entity labelled with who or what it is in truth."""

from __future__ import annotations

from tests.store.subjects.making import DEFINED, Written, written

_D = DEFINED

STORY: tuple[tuple[str, dict[tuple[str, str], str]], ...] = (
    (
        "[Azerbaijani|NORP] Deputy Foreign Minister [Elnur Mammadov|PER] received Ambassador"
        " [Masaki Ishikawa|PER] of [Japan|LOC] in [Baku|LOC]. [Mammadov|PER|Elnur Mammadov] spoke of"
        " [COP29|EVENT] and of the [State Commission|ORG].",
        {("PER", "Elnur Mammadov"): "elnur", ("ORG", "State Commission"): "commission of azerbaijan"},
    ),
    (
        f"The [Asian Development Bank|ORG|Asian Development Bank|{_D}]"
        f" ([ADB|ORG|Asian Development Bank|{_D}]) lends to [Azerbaijan|LOC],"
        " [Masaki Ishikawa|PER] said in [Tokyo|LOC]. The [MFA|ORG] agreed.",
        {("ORG", "MFA"): "ministry of japan"},
    ),
    (
        "[Mammadov|PER], a farmer of [Ganja|LOC], sued the [State Commission|ORG] of [Georgia|LOC] after"
        " [Wednesday|DATE]. The [Supreme Court|ORG] in [Tbilisi|LOC] sat.",
        {
            ("PER", "Mammadov"): "a farmer",
            ("ORG", "State Commission"): "commission of georgia",
            ("LOC", "Georgia"): "country georgia",
            ("ORG", "Supreme Court"): "court of georgia",
        },
    ),
    (
        "Heirs in [Georgia|LOC] told [the Supreme Court|ORG|Supreme Court] in [Washington|LOC] about"
        " [Springfield|LOC] on [Wednesday|DATE]. The [United Nations|ORG] watched [Japan|LOC].",
        {
            ("LOC", "Georgia"): "state of georgia",
            ("ORG", "Supreme Court"): "court of america",
            ("LOC", "Springfield"): "springfield in illinois",
            ("DATE", "Wednesday"): "another wednesday",
        },
    ),
    (
        "[ADB|ORG] and the [UN|ORG|United Nations] met [Elnur Məmmədov|PER] at [COP29|EVENT] in [Baku|LOC]."
        " The [MFA|ORG] of [Azerbaijan|LOC] was there; [Springfield|LOC] was not.",
        {
            ("ORG", "ADB"): "asian development bank",
            ("PER", "Elnur Məmmədov"): "elnur",
            ("ORG", "MFA"): "ministry of azerbaijan",
            ("LOC", "Springfield"): "springfield in ohio",
        },
    ),
    (
        "[J. Smith|PER] wrote to [Masaki Ishikawa|PER] of the [Paris Agreement|MISC] and the"
        f" [World Cup|EVENT]. The [Ministry of Trade|ORG|Ministry of Trade|{_D}]"
        f" ([MOT|ORG|Ministry of Trade|{_D}]) of"
        " [Türkiye|LOC] answered.",
        {
            ("PER", "J. Smith"): "john smith",
            ("EVENT", "World Cup"): "cup of football",
            ("ORG", "Ministry of Trade"): "ministry of turkey",
        },
    ),
    (
        "[J. Smith|PER] won the [World Cup|EVENT] on snow in [Japan|LOC]."
        f" Its [Ministry of Trade|ORG|Ministry of Trade|{_D}] ([MOT|ORG|Ministry of Trade|{_D}]) paid"
        " [100 dollars|MONEY]; [Turkey|LOC] kept the [Paris Agreement|MISC].",
        {
            ("PER", "J. Smith"): "jane smith",
            ("EVENT", "World Cup"): "cup of skiing",
            ("ORG", "Ministry of Trade"): "ministry of japan for trade",
        },
    ),
    (
        f"The [Ministry of Economy of Azerbaijan|ORG|Ministry of Economy of Azerbaijan|{_D}]"
        f" ([MEA|ORG|Ministry of Economy of Azerbaijan|{_D}]) and the"
        f" [Asian Development Bank|ORG|Asian Development Bank|{_D}] ([ADB|ORG|Asian Development Bank|{_D}])"
        " lent [100 dollars|MONEY] to [Ganja|LOC].",
        {("MONEY", "100 dollars"): "another hundred"},
    ),
    (
        f"[Azerbaijanis|NORP|Azerbaijani] hear [President Ilham Aliyev|PER|Ilham Aliyev] in [Baku|LOC]."
        f" The [Ministry of Economy of Azerbaijan|ORG|Ministry of Economy of Azerbaijan|{_D}]"
        f" ([MEA|ORG|Ministry of Economy of Azerbaijan|{_D}]) and [Republicans|NORP|Republican] agree.",
        {("NORP", "Republican"): "republicans of azerbaijan"},
    ),
    (
        "[Ilham Aliyev|PER] and [Elnur Mammadov|PER] flew to [Tokyo|LOC] for the [1964 Olympics|EVENT]. A"
        " [Republican|NORP] of [America|LOC|United States] met [Masaki Ishikawa|PER].",
        {("PER", "Elnur Mammadov"): "elnur", ("NORP", "Republican"): "republicans of america"},
    ),
)
"""Texts, each with the truth about its entities; one that is not named there is what its name says."""

_ALIKE = {"türkiye": "turkey"}


def story() -> list[Written]:
    """Return the articles."""
    return [written(f"2024-11-{day:02}", text) for day, (text, _) in enumerate(STORY, 1)]


def truth(number: int, type: str, entity: str) -> str:
    """Return who or what an entity of an article is."""
    name = entity.lower()
    return f"{type} {STORY[number][1].get((type, entity), _ALIKE.get(name, name))}"
