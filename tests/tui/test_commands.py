"""The table of commands: no key twice in a pane, nothing without a handler, the README in step."""

from __future__ import annotations

import re
from pathlib import Path

from tui.commands import BY_ID, COMMANDS, FOOTER_KEYS, Place, clashes, commands_in
from tui.key_table import key_table

README = Path(__file__).parents[2] / "README.md"
PANES: tuple[Place, ...] = ("list", "article", "entities", "search", "facets", "query", "prompt")


def test_no_key_is_bound_twice_in_a_pane() -> None:
    assert clashes() == []


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(COMMANDS)


def test_the_footer_has_at_most_eight_keys() -> None:
    for pane in PANES:
        assert 4 <= sum(bool(command.footer) for command in commands_in(pane)) <= FOOTER_KEYS, pane


def test_the_key_table_of_the_readme_is_that_of_the_program() -> None:
    found = re.search(r"<!-- keys:.*?-->\n(.*?)<!-- end of keys -->", README.read_text(), re.DOTALL)
    assert found is not None
    assert found[1].strip() == key_table().strip()
