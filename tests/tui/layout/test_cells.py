"""Text cut and padded to cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout.cells import fit


def test_a_short_text_is_padded() -> None:
    assert fit("ab", 4) == "ab  "


def test_a_long_text_ends_with_an_ellipsis() -> None:
    assert fit("abcdef", 4) == "abc…"


def test_a_wide_character_is_not_cut_in_half() -> None:
    assert fit("漢字漢字", 6) == "漢字… "
    assert cell_len(fit("漢字漢字", 4)) == 4


@given(st.text(st.sampled_from("ab 漢e\u0301"), max_size=20), st.integers(0, 12))
def test_the_width_is_exact(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width
