"""Tests of the keys that names are compared by, and of acronyms."""

from __future__ import annotations

from store.entities.acronyms import initials, is_acronym
from store.entities.organisation_names import core
from store.entities.place_names import place_key
from store.entities.surfaces import bare, nationality, normalise


def test_normalise() -> None:
    assert bare("the  Prime\nMinister’s") == "the Prime Minister"
    assert bare("McDonald’s") == "McDonald’s"
    assert normalise("the Prime Minister", "ORG") == "prime minister"
    assert normalise("General Motors", "ORG") == "general motors"
    assert normalise("Al-Jazeera", "ORG") == "al jazeera"
    assert normalise("U.S.", "LOC") == "united states"
    assert normalise("U.S.", "PER") == "us"
    assert normalise("São Tomé", "LOC") == "sao tome"
    assert normalise("“Quort”", "MISC") == "quort"


def test_nationality() -> None:
    assert nationality("south korean mfa") == "south korean"
    assert nationality("azerbaijanis") == "azerbaijani"
    assert nationality("ni vanuatu mfa") == "ni-vanuatu"
    assert nationality("mfa") == ""


def test_acronyms() -> None:
    assert is_acronym("Azerbaijani MFA")
    assert is_acronym("DoD")
    assert not is_acronym("Ana MFA")
    assert not is_acronym("Quort")
    assert initials("Japanese Ministry of Foreign Affairs").sure == {"JMFA", "MFA", "JMOFA"}
    assert "CDC" in initials("Centers for Disease Control and Prevention").near
    assert initials("Quort").sure == frozenset()


def test_legal_suffixes() -> None:
    assert core(["qarth", "holdings,", "inc."]) == ["qarth"]
    assert core(["group", "of", "seven"]) == ["group", "of", "seven"]
    assert core(["holdings", "ltd"]) == ["holdings"]
    assert core([]) == []


def test_places() -> None:
    assert place_key("new york city") == place_key("new york")
    assert place_key("mt. fuji") == place_key("mount fuji")
    assert place_key("falkland islands") == place_key("falklands")
    assert place_key("oklahoma city") != place_key("oklahoma")
    assert place_key("city of quort") == place_key("quort")
