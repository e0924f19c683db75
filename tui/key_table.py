"""The keys as a table in Markdown, for the README: python -m tui.key_table."""

from __future__ import annotations

from tui.commands import Command, Place, commands_for, keys_text

_HEADINGS: tuple[tuple[Place, str], ...] = (
    ("everywhere", "Everywhere"),
    ("marks", "On the article, or on all that are selected"),
    ("names", "On the mention in focus, or the entity under the cursor"),
    ("list", "Article list"),
    ("article", "Article"),
    ("entities", "Entities"),
    ("query", "While a query is typed"),
    ("prompt", "While the line at the bottom asks"),
    ("search", "Search results"),
    ("facets", "Facets: what the results are about"),
)


def key_table() -> str:
    """Return a table for each place where keys work."""
    return "\n\n".join(_table(heading, commands_for(place)) for place, heading in _HEADINGS)


def _table(heading: str, commands: list[Command]) -> str:
    rows = [f"| {_code(keys_text(command))} | {command.help} |" for command in commands]
    return "\n".join([f"**{heading}**", "", "| key | does |", "|---|---|", *rows])


def _code(keys: str) -> str:
    return " ".join(f"`{key}`" for key in keys.split())


if __name__ == "__main__":
    print(key_table())
