"""How often each rule was right, as its score."""

from __future__ import annotations

_DEFAULTS = """
title 0.9
first name 0.85
initial 0.85
role before it 0.8
verb of speech 0.75
apposition 0.8
surname 0.7
among people 0.6
known organisation 0.9
organisation word 0.8
acronym definition 0.9
acronym 0.7
news source 0.9
name of a medium or bank 0.7
noun of organisation after it 0.6
noun of organisation before it 0.6
employer before a title 0.6
gazetteer:country 0.97
gazetteer:region 0.93
gazetteer:city 0.9
two places 0.8
direction alone 0.8
institution 0.7
dateline 0.9
place word 0.8
direction and place 0.85
direction and name 0.7
noun of place after it 0.8
noun of place before it 0.75
before its country 0.85
town 0.8
preposition of place 0.6
nationality or group 0.9
known event 0.9
event word 0.7
numbered conference 0.95
word for a law, prize or work 0.6
language or religion 0.7
"""

SCORES: dict[str, float] = {
    rule: float(score) for rule, _, score in (line.rpartition(" ") for line in _DEFAULTS.strip().splitlines())
}
"""Rule to precision."""
