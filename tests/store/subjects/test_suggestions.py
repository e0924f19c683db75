"""What is not safe is suggested with its evidence, and never done."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.article import Suggestion
from store.vocabulary import EntityType
from tests.store.subjects.making import DEFINED, library_of_texts

ELNUR = "[Elnur Mammadov|PER] spoke of [Japan|LOC] in [Baku|LOC] again, report {}."
RASIM = "[Rasim Mammadov|PER] won a match in [Lima|LOC], report {}."


def suggested(
    folder: Path, texts: dict[str, str], article: str, type: EntityType, entity: str
) -> tuple[list[Suggestion], dict[str, int]]:
    """Return what is suggested for a name of an article of a new library, and all articles."""
    library, ids = library_of_texts(folder, texts)
    before = library.entities.of_articles()
    found = library.entities.suggestions(ids[article], type, entity)
    assert library.entities.of_articles() == before
    library.close()
    return found, ids


def test_the_full_name_that_shares_the_company_comes_first(tmp_path: Path) -> None:
    texts = {f"elnur {number}": ELNUR.format(number) for number in range(3)}
    texts |= {f"rasim {number}": RASIM.format(number) for number in range(5)}
    texts |= {"first name": "[Mammadov Ali Oglu|PER] is none. [Ali Mammadov Oglu|PER] neither."}
    texts["asked"] = "[Mammadov|PER] met the ambassador of [Japan|LOC] in [Baku|LOC]."
    found, ids = suggested(tmp_path, texts, "asked", "PER", "Mammadov")
    assert [(one.kind, one.id, one.articles) for one in found] == [
        ("surname", "PER:elnur-mammadov", 3),
        ("surname", "PER:rasim-mammadov", 5),
        ("surname", "PER:mammadov-ali-oglu", 1),
    ]
    assert found[0].evidence in {
        "Elnur Mammadov, in 3 articles, also with Japan and Baku.",
        "Elnur Mammadov, in 3 articles, also with Baku and Japan.",
    }
    assert found[1].evidence == "Rasim Mammadov, in 5 articles."
    assert found[0].newest == (ids["elnur 2"], ids["elnur 1"], ids["elnur 0"])
    assert 1 >= found[0].score > found[1].score > 0


@pytest.mark.parametrize(("others", "first"), [(1, "acronym"), (2, "same name")])
def test_an_acronym_stands_for_what_four_in_five_define_it_to_be(
    tmp_path: Path, others: int, first: str
) -> None:
    defined = "The [{0}|ORG|{0}|{1}] ([ADB|ORG|{0}|{1}]) lends, report {2}."
    texts = {f"asian {n}": defined.format("Asian Development Bank", DEFINED, n) for n in range(4)}
    texts |= {f"african {n}": defined.format("African Development Bank", DEFINED, n) for n in range(others)}
    texts |= {"asked": "[ADB|ORG] lends.", "unexplained": "[ADB|ORG] lends again."}
    found, _ = suggested(tmp_path, texts, "asked", "ORG", "ADB")
    assert found[0].kind == first
    acronyms = [one for one in found if one.kind == "acronym"]
    assert [(one.id, one.articles) for one in acronyms] == [
        ("ORG:asian-development-bank", 4),
        ("ORG:african-development-bank", others),
    ]
    assert acronyms[0].evidence == (
        f"Asian Development Bank, in 4 articles: 4 of {4 + others} articles that define “ADB”."
    )


def test_an_unlinked_name_stands_in_other_articles(tmp_path: Path) -> None:
    texts = {f"{number}": f"The [State Commission|ORG] sat, report {number}." for number in range(14)}
    (one,), ids = suggested(tmp_path, texts, "4", "ORG", "State Commission")
    assert (one.kind, one.articles) == ("same name", 13)
    assert one.evidence == "“State Commission” stands in 13 other articles."
    assert len(one.newest) == 10
    assert ids["4"] not in one.newest
    assert one.id == "ORG:state-commission@*"


def test_an_unlinked_name_is_linked_elsewhere(tmp_path: Path) -> None:
    texts = {
        "defined": f"The [Asian Bank|ORG|Asian Bank|{DEFINED}] ([AB|ORG|Asian Bank|{DEFINED}]) lends.",
        "asked": "The [Asian Bank|ORG] lends.",
    }
    (one,), _ = suggested(tmp_path / "one", texts, "asked", "ORG", "Asian Bank")
    assert (one.kind, one.id) == ("same name", "ORG:asian-bank")
    assert one.evidence == "“Asian Bank” is one entity in 1 article."
    (other,), _ = suggested(tmp_path / "other", texts, "defined", "ORG", "Asian Bank")
    assert (other.id, other.evidence) == ("ORG:asian-bank@*", "“Asian Bank” stands unexplained in 1 article.")


@pytest.mark.parametrize(
    ("other", "evidence"),
    [
        ("Elnur Mamedov", "Elnur Mamedov, in 1 article, differs by two letters."),
        ("Elnur Mamadov", "Elnur Mamadov, in 1 article, differs by one letter."),
        ("Elmur Mammadov", "Elmur Mammadov, in 1 article, differs by one letter."),
        ("Elnur Mamedow", None),
        ("Elmur Mamadov", None),
        ("Elnur Aliyev", None),
        ("Elnur M. Mammadov", "Elnur M. Mammadov, in 1 article, differs by the names between."),
        ("Mammadov Elnur", None),
    ],
)
def test_a_name_that_differs_by_a_letter_or_two_is_another_spelling(
    tmp_path: Path, other: str, evidence: str | None
) -> None:
    texts = {"asked": "[Elnur Mammadov|PER] spoke.", "other": f"[{other}|PER] spoke."}
    found, _ = suggested(tmp_path, texts, "asked", "PER", "Elnur Mammadov")
    assert [(one.kind, one.evidence) for one in found] == ([("spelling", evidence)] if evidence else [])


def test_a_place_of_one_word_has_other_spellings(tmp_path: Path) -> None:
    texts = {"asked": "In [Khankendy|LOC].", "linked": "In [Khankendi|LOC].", "no": "In [Kharkov|LOC]."}
    (one,), _ = suggested(tmp_path, texts, "asked", "LOC", "Khankendy")
    assert (one.kind, one.id) == ("spelling", "LOC:khankendi")


def circle(*names: str) -> str:
    """Return an article in which Ali Aliyev stands among people of these surnames and eight others."""
    return "[Ali Aliyev|PER] met " + ", ".join(f"[Person {name}|PER]" for name in names) + "."


FARMERS, PILOTS = "ABCDEFGH", "IJKLMNOP"


def test_one_name_among_others_altogether_may_be_two_people(tmp_path: Path) -> None:
    texts = {
        "farmer": circle(*(f"Farmer{n}" for n in FARMERS)),
        "pilot": circle(*(f"Pilot{n}" for n in PILOTS)),
    }
    texts["farmer again"] = circle("FarmerA", *(f"Grower{n}" for n in FARMERS))
    texts["few"] = circle("Few", "Fewer")
    (one,), ids = suggested(tmp_path, texts, "farmer", "PER", "Ali Aliyev")
    assert (one.kind, one.id, one.articles, one.newest) == ("different", "PER:ali-aliyev", 1, (ids["pilot"],))
    assert one.evidence.startswith("Ali Aliyev stands in 1 other article with nobody of this one;")


def test_one_name_is_one_person_if_somebody_is_between(tmp_path: Path) -> None:
    farmers, pilots = [f"Farmer{n}" for n in FARMERS], [f"Pilot{n}" for n in PILOTS]
    texts = {"farmer": circle(*farmers), "pilot": circle(*pilots), "both": circle(*farmers[:4], *pilots[:4])}
    found, _ = suggested(tmp_path, texts, "farmer", "PER", "Ali Aliyev")
    assert found == []


def test_there_are_ten_suggestions_at_most_and_none_for_what_is_no_entity(tmp_path: Path) -> None:
    texts = {f"{number}": f"[{chr(65 + number)}{'a' * 9} Mammadov|PER] spoke." for number in range(12)}
    texts["asked"] = "[Mammadov|PER] came on [Friday|DATE] with [{}{0}|PER]."
    texts["again"] = "[Mammadov|PER] came on [Friday|DATE]."
    library, ids = library_of_texts(tmp_path, texts)
    suggestions = library.entities.suggestions
    assert len(suggestions(ids["asked"], "PER", "Mammadov")) == 10
    assert suggestions(ids["asked"], "DATE", "Friday") == []
    assert suggestions(ids["asked"], "PER", "Nobody") == []
    assert suggestions(ids["asked"], "PER", "{}{0}") == []
    assert suggestions(1, "PER", "Mammadov") == []
    library.close()
