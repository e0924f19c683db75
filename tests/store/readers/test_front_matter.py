"""Front matter: YAML, TOML and JSON, whole and broken, values as they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.readers.markdown.front_matter import split_front_matter


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("---\ntitle: A ferry\ndate: 2016-09-27 14:00:00 -4\n---\nX", ("A ferry", "2016-09-27 14:00:00 -4")),
        ("---\ntitle: 2024\ndate: 2024-05\n...\nX", ("2024", "2024-05")),
        ("---\ntitle: 'It''s here'\ndate: 20240501\n---\nX", ("It's here", "20240501")),
        ("---\ntitle: >\n  A long\n  title\ndate: ~\n---\nX", ("A long title", None)),
        ("---\r\ntitle: no\r\ndate: null\r\n---\r\nX".replace("\r", ""), ("no", None)),
        (
            '+++\ntitle = "A ferry"\ndate = 2024-05-01T10:00:00Z # here\n+++\nX',
            ("A ferry", "2024-05-01T10:00:00Z"),
        ),
        ("+++\ntitle = 'F'\ndate = 2024-05-01\n[params]\nx = 1\n+++\nX", ("F", "2024-05-01")),
        ('{"title": "A ferry", "date": "2024-05-01"}\nX', ("A ferry", "2024-05-01")),
        (';;;\n{"title": "A ferry", "Date": 2024}\n;;;\nX', ("A ferry", "2024")),
    ],
)
def test_values_stay_as_they_are_written(text: str, fields: tuple[str, str | None]) -> None:
    matter = split_front_matter(text)
    assert matter is not None
    assert (matter.value("title"), matter.value("date")) == fields
    assert matter.body.strip() == "X"
    assert matter.warnings == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A text.",
        "---\n\nA text under a rule.\n\n---\n\nMore.",
        "---\ntitle: never closed\n",
        "----\ntitle: a longer rule\n----\n",
        "{ not json }",
        "A text.\n---\ntitle: too late\n---\n",
    ],
)
def test_what_is_no_front_matter_is_left_in_the_text(text: str) -> None:
    assert split_front_matter(text) is None


def test_broken_yaml_is_read_line_by_line() -> None:
    matter = split_front_matter(
        "---\ntitle: Rain: a \"song\nauthors:\n- Ann\n- 'Ben'\ndate: @2024\nx: [\n---\nX"
    )
    assert matter is not None
    assert matter.value("title") == 'Rain: a "song'
    assert matter.names("authors") == ["Ann", "Ben"]
    assert matter.value("date") == "@2024"
    assert matter.warnings == ("The front matter is not valid YAML: its lines were read one by one.",)


def test_broken_toml_is_read_line_by_line() -> None:
    matter = split_front_matter('+++\ntitle = "Rain"\ndate = yesterday\n+++\nX')
    assert matter is not None
    assert (matter.value("title"), matter.value("date")) == ("Rain", "yesterday")
    assert matter.warnings == ("The front matter is not valid TOML: its lines were read one by one.",)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("author: Ann Reed", ["Ann Reed"]),
        ("Authors: [Ann Reed, Ben Hall]", ["Ann Reed", "Ben Hall"]),
        ("authors:\n- name: Ann Reed\n  role: editor\n- name: Ben Hall", ["Ann Reed", "Ben Hall"]),
        ("author:\n  name: Ann Reed", ["Ann Reed"]),
        ("author: ''", []),
        ("author: &a [Ann, [Ben, [deep]]]", ["Ann", "Ben"]),
    ],
)
def test_names_in_every_shape(written: str, names: list[str]) -> None:
    matter = split_front_matter(f"---\n{written}\n---\n")
    assert matter is not None
    assert matter.names("authors", "author") == names


def test_hostile_yaml_makes_nothing_but_text() -> None:
    matter = split_front_matter("---\ntitle: !!python/object/apply:os.getcwd []\ndate: 1\n---\n")
    assert matter is not None
    assert matter.value("date") == "1"
    assert matter.value("title") is None


@given(
    st.text(alphabet=st.sampled_from("ab:-[]{}&*!'\"\n #=|>~1"), max_size=200),
    st.sampled_from(["---", "+++", ""]),
)
def test_any_fields_are_read_or_left(block: str, mark: str) -> None:
    matter = split_front_matter(f"{mark}\n{block}\n{mark}\nThe end.")
    assert matter is None or matter.body.endswith("The end.")
