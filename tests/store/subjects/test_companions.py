"""Who is named together with whom, and the sentence that says so."""

from __future__ import annotations

from pathlib import Path

from store.library import Library
from tests.store.making import make_places, shard
from tests.store.subjects.making import library_of, library_of_texts, written

EVERYWHERE = "[Japan|LOC] again, report {}."
BOTH = "[Elnur Mammadov|PER] praised [Masaki Ishikawa|PER] in report {0}. [Japan|LOC] paid [100 yen|MONEY]."


def test_company_is_told_from_what_is_everywhere(tmp_path: Path) -> None:
    texts = {f"japan {number}": EVERYWHERE.format(number) for number in range(12)}
    texts |= {f"both {number}": BOTH.format(number) for number in range(3)}
    texts |= {"alone": "[Elnur Mammadov|PER] came to [Japan|LOC] on [Friday|DATE]."}
    library, ids = library_of_texts(tmp_path, texts)
    first, second = library.entities.companions("PER", "Elnur Mammadov")
    assert (first.entity, first.type, first.id, first.linked) == (
        "Masaki Ishikawa",
        "PER",
        "PER:masaki-ishikawa",
        True,
    )
    assert (first.articles, second.articles, second.entity) == (3, 4, "Japan")
    assert (first.article, first.sentence) == (
        ids["both 2"],
        "Elnur Mammadov praised Masaki Ishikawa in report 2.",
    )
    assert (second.article, second.sentence) == (ids["alone"], "Elnur Mammadov came to Japan on Friday.")
    assert library.entities.companions("PER", "Elnur Mammadov", limit=1) == [first]
    assert library.entities.companions("PER", "Nobody") == []
    library.close()


def test_the_sentence_is_where_the_two_stand_closest(tmp_path: Path) -> None:
    filler = "Nothing else was said. " * 20
    text = (
        f"[Ali Aliyev|PER] left. {filler}\n\n{filler}[Lima|LOC] is far. {filler}"
        f"Mr. [Aliyev|PER|Ali Aliyev] saw “[Lima|LOC].” Then he slept. {filler}[Lima|LOC] shone."
    )
    library, _ = library_of_texts(tmp_path, {"one": text})
    (lima,) = library.entities.companions("PER", "Ali Aliyev")
    assert lima.sentence == "Mr. Aliyev saw “Lima.”"
    library.close()


def test_a_newer_article_gives_way_to_one_that_has_both_in_a_sentence(tmp_path: Path) -> None:
    texts = {
        "old": "[Ali Aliyev|PER] saw [Lima|LOC].",
        "new": "[Ali Aliyev|PER] slept. [Lima|LOC] did not.",
    }
    library, ids = library_of_texts(tmp_path / "one", texts)
    (lima,) = library.entities.companions("PER", "Ali Aliyev")
    assert (lima.article, lima.sentence) == (ids["old"], "Ali Aliyev saw Lima.")
    library.close()
    del texts["old"]
    library, ids = library_of_texts(tmp_path / "other", texts)
    (lima,) = library.entities.companions("PER", "Ali Aliyev")
    assert (lima.article, lima.sentence) == (ids["new"], "Lima did not.")
    library.close()


def test_a_long_sentence_is_cut_and_stands_on_one_line(tmp_path: Path) -> None:
    text = f"{'so and so ' * 40}[Ali Aliyev|PER]\n   saw [Lima|LOC]{' and so' * 40}."
    library, _ = library_of_texts(tmp_path, {"one": text})
    (lima,) = library.entities.companions("PER", "Ali Aliyev")
    assert "so Ali Aliyev saw Lima and" in lima.sentence
    assert lima.sentence.startswith("…")
    assert len(lima.sentence) < 320
    library.close()


def test_a_damaged_shard_leaves_companions_without_a_sentence(tmp_path: Path) -> None:
    library, ids = library_of(tmp_path, [written("2024-03-01", "[Ali Aliyev|PER] saw [Lima|LOC].")])
    library.close()
    shard(make_places(tmp_path), "2024-03").write_text("{")
    damaged = Library(make_places(tmp_path), sync=False)
    (lima,) = damaged.entities.companions("PER", "Ali Aliyev")
    assert (lima.entity, lima.article, lima.sentence) == ("Lima", ids[0], "")
    damaged.close()
