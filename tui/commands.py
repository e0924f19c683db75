"""Every command, declared once: its key, its help, its place in the footer and the palette."""

from __future__ import annotations

from typing import Literal, NamedTuple

Place = Literal[
    "everywhere", "list", "article", "entities", "search", "facets", "query", "prompt", "marks", "names"
]
"""Where a key works; the marks are for the open article or the selected rows, in every pane but the input;
the names are for the mention in focus or the entity under the cursor; the query and the prompt are where one
types."""


class Command(NamedTuple):
    """One thing that the reader can do."""

    id: str
    place: Place
    keys: tuple[str, ...]
    """As Textual names them; the first is the one shown."""
    help: str
    footer: str = ""
    """A word for the footer; "" keeps it out."""
    action: str = ""
    """What a pane does itself; "" is a command of the screen."""
    argument: str = ""
    """What follows it on the command line, "" is nothing."""

    @property
    def binding(self) -> str:
        """The action for Textual."""
        return self.action or f"screen.run('{self.id}')"


def _motions(place: Place, what: str) -> tuple[Command, ...]:
    return (
        Command(f"{place}-down", place, ("j", "down"), f"next {what}", action="move(1)"),
        Command(f"{place}-up", place, ("k", "up"), f"previous {what}", action="move(-1)"),
        Command(f"{place}-half-down", place, ("ctrl+d",), "half a page down", action="page(0.5)"),
        Command(f"{place}-half-up", place, ("ctrl+u",), "half a page up", action="page(-0.5)"),
        Command(f"{place}-page-down", place, ("ctrl+f", "pagedown"), "page down", action="page(1)"),
        Command(f"{place}-page-up", place, ("ctrl+b", "pageup"), "page up", action="page(-1)"),
        Command(f"{place}-top", place, ("g", "home"), "top", action="edge(-1)"),
        Command(f"{place}-bottom", place, ("G", "end"), "bottom", action="edge(1)"),
    )


COMMANDS: tuple[Command, ...] = (
    Command("help", "everywhere", ("question_mark", "f1"), "help for this pane", footer="help"),
    Command("pane-list", "everywhere", ("1",), "article list"),
    Command("pane-article", "everywhere", ("2",), "article"),
    Command("pane-entities", "everywhere", ("3",), "entities"),
    Command("pane-search", "everywhere", ("4",), "search"),
    Command("next-pane", "everywhere", ("tab",), "next pane"),
    Command("previous-pane", "everywhere", ("shift+tab",), "previous pane"),
    Command("pane-left", "everywhere", ("h", "left"), "pane to the left"),
    Command("pane-right", "everywhere", ("l", "right"), "pane to the right; in a list: open"),
    Command("search", "everywhere", ("F",), "search, starting from the query in force", argument="QUERY"),
    Command("searches", "everywhere", ("f",), "saved searches, and how much each of them finds"),
    Command(
        "highlight", "everywhere", ("e",), "entity marks: ee, e0-e3, ep eo el ed", argument="e|0-3|p|o|l|d"
    ),
    Command("command-line", "everywhere", ("colon",), "command line"),
    Command("palette", "everywhere", ("ctrl+p",), "command palette"),
    Command("undo", "everywhere", ("u",), "undo"),
    Command("redo", "everywhere", ("U", "ctrl+r"), "redo"),
    Command("repeat", "everywhere", ("full_stop",), "repeat the last change of marks"),
    Command("jump-back", "everywhere", ("backspace", "ctrl+o"), "back to the article before"),
    Command(
        "provenance", "everywhere", ("i",), "where it comes from: the article; in the entities: their card"
    ),
    Command("story", "everywhere", ("tilde",), "articles that tell the same story, marked ≈"),
    Command("zen", "everywhere", ("z",), "only the article, or all panes"),
    Command("redraw", "everywhere", ("ctrl+l",), "draw the screen again"),
    Command("suspend", "everywhere", ("ctrl+z",), "suspend the program"),
    Command("back", "everywhere", ("q",), "back; in the list: quit", footer="back"),
    Command("peel", "everywhere", ("escape",), "peel one layer: find, focus, selection, filter, search"),
    Command("quit", "everywhere", ("Q", "ctrl+q"), "quit now"),
    Command("bookmark", "marks", ("s",), "bookmark on or off", footer="bookmark", argument="[--off] [QUERY]"),
    Command("tag", "marks", ("t",), "tags: +this -that", footer="tags", argument="+a -b [QUERY]"),
    Command("note", "marks", ("a",), "write the note of the one article", argument="[text]"),
    Command("read", "marks", ("r",), "read or unread", argument="[--off] [QUERY]"),
    Command("remove", "marks", ("D",), "take out of the library", argument="[QUERY]"),
    Command("hide-entity", "names", ("x",), "not an entity, here or everywhere", argument="here|everywhere"),
    Command("type-entity", "names", ("c",), "change the type", argument="TYPE here|everywhere"),
    Command("rename-entity", "names", ("R",), "rename in the whole library", argument="NAME"),
    Command("merge-entity", "names", ("equals_sign",), "the same as another one", argument="NAME"),
    Command("split-entity", "names", ("X",), "split a form of the name off", argument="FORM"),
    Command("confirm-entity", "names", ("C",), "confirm: one entity in the whole library"),
    *_motions("list", "article"),
    Command("list-open", "list", ("enter",), "open the article", footer="open", action="open"),
    Command("list-select", "list", ("space",), "select and move down", action="select"),
    Command("list-invert", "list", ("V",), "invert the selection", action="invert"),
    Command("list-all", "list", ("A",), "select all", action="select_all"),
    Command("list-next-unread", "list", ("n",), "next unread article", action="unread(1)"),
    Command("list-previous-unread", "list", ("N",), "previous unread article", action="unread(-1)"),
    Command("list-read-all", "list", ("R",), "mark all of the list as read"),
    Command("list-scroll-down", "list", ("J",), "scroll the article down"),
    Command("list-scroll-up", "list", ("K",), "scroll the article up"),
    Command(
        "list-narrow", "list", ("slash",), "filter the list as you type", footer="filter", argument="QUERY"
    ),
    Command("list-widen", "list", ("W",), "filter all of the library, or only what was given"),
    *_motions("article", "line"),
    Command("article-space", "article", ("space",), "page down, at the end the next unread", footer="page"),
    Command("article-minus", "article", ("b", "minus"), "page up", action="page(-1)"),
    Command("next-mention", "article", ("m", "right_square_bracket"), "next mention", footer="mention"),
    Command("previous-mention", "article", ("M", "left_square_bracket"), "previous mention"),
    Command("same-next", "article", ("asterisk",), "next mention of the same entity"),
    Command("same-previous", "article", ("number_sign",), "previous mention of the same entity"),
    Command("card", "article", ("enter",), "card of the mention in focus", footer="card"),
    Command(
        "entity-extent",
        "article",
        ("E",),
        "change where the mention in focus starts and ends",
        argument="TEXT",
    ),
    Command("add-entity", "article", ("A",), "add an entity that was missed", argument="TYPE NAME"),
    Command("query-focus", "article", ("plus",), "search for the entity in focus"),
    Command("find", "article", ("slash",), "find in the article", footer="find", argument="words"),
    Command("find-next", "article", ("n",), "next match, else next unread article"),
    Command("find-previous", "article", ("N",), "previous match, else previous unread article"),
    Command("paragraph-next", "article", ("right_curly_bracket",), "next paragraph", action="paragraph(1)"),
    Command(
        "paragraph-previous", "article", ("left_curly_bracket",), "previous paragraph", action="paragraph(-1)"
    ),
    Command("article-next", "article", ("J",), "next article of the list"),
    Command("article-previous", "article", ("K",), "previous article of the list"),
    Command("lines", "article", ("w",), "lines as the file breaks them, or joined"),
    Command("narrower", "article", ("less_than_sign",), "narrower text"),
    Command("wider", "article", ("greater_than_sign",), "wider text"),
    *_motions("entities", "entity"),
    Command(
        "entity-open", "entities", ("enter",), "next mention here; of a list or the library: its articles"
    ),
    Command("entity-next", "entities", ("n",), "next mention here", footer="next", action="mention(1)"),
    Command("entity-previous", "entities", ("N",), "previous mention here", action="mention(-1)"),
    Command("entity-scope", "entities", ("v",), "of the article, the list or the library", footer="scope"),
    Command("entity-filter", "entities", ("slash",), "filter by name as you type", footer="filter"),
    Command("entity-sort", "entities", ("S",), "sort: count, articles, name, confidence, text"),
    Command("type-next", "entities", ("right_curly_bracket",), "next type", action="type(1)"),
    Command("type-previous", "entities", ("left_curly_bracket",), "previous type", action="type(-1)"),
    Command(
        "entity-query",
        "entities",
        ("plus",),
        "add to the query: every article that names it",
        footer="search",
    ),
    Command("entity-exclude", "entities", ("minus",), "leave out of the query"),
    Command("entity-scroll-down", "entities", ("J",), "scroll the article down"),
    Command("entity-scroll-up", "entities", ("K",), "scroll the article up"),
    *_motions("search", "result"),
    Command("search-open", "search", ("enter",), "open at the first hit", footer="open", action="open"),
    Command("search-select", "search", ("space",), "select and move down", action="select"),
    Command("search-invert", "search", ("V",), "invert the selection", action="invert"),
    Command("search-all", "search", ("A",), "select all", action="select_all"),
    Command("search-next-unread", "search", ("n",), "next unread result", action="unread(1)"),
    Command("search-previous-unread", "search", ("N",), "previous unread result", action="unread(-1)"),
    Command("search-input", "search", ("slash",), "change the query", footer="query"),
    Command("search-sort", "search", ("S",), "sort: newest, oldest, relevance"),
    Command("facets", "search", ("c",), "what the results are about, with counts", footer="facets"),
    Command("search-read-all", "search", ("R",), "mark all results as read"),
    Command("search-scroll-down", "search", ("J",), "scroll the article down"),
    Command("search-scroll-up", "search", ("K",), "scroll the article up"),
    *_motions("facets", "facet"),
    Command("facet-add", "facets", ("enter", "plus"), "keep only these, or take a term out", footer="keep"),
    Command("facet-exclude", "facets", ("minus",), "leave these out", footer="leave out"),
    Command("facet-next", "facets", ("right_curly_bracket",), "next kind", action="kind(1)"),
    Command("facet-previous", "facets", ("left_curly_bracket",), "previous kind", action="kind(-1)"),
    Command("facet-input", "facets", ("slash",), "change the query", footer="query"),
    Command("facets-close", "facets", ("c",), "hide the facets", footer="hide"),
    Command("facet-scroll-down", "facets", ("J",), "scroll the article down"),
    Command("facet-scroll-up", "facets", ("K",), "scroll the article up"),
    Command("query-leave", "query", ("enter",), "to the results", footer="results", action="leave(True)"),
    Command("query-older", "query", ("up",), "the query before", footer="before", action="older"),
    Command("query-newer", "query", ("down",), "the query after, else to the results", action="newer"),
    Command(
        "query-complete",
        "query",
        ("tab",),
        "complete a field or a value",
        footer="complete",
        action="complete(1)",
    ),
    Command("query-complete-back", "query", ("shift+tab",), "the choice before", action="complete(-1)"),
    Command("query-erase", "query", ("ctrl+u",), "delete all before the cursor", action="delete_left_all"),
    Command(
        "query-give-up",
        "query",
        ("escape",),
        "to the results, or back to the list",
        footer="back",
        action="leave(False)",
    ),
    Command("prompt-take", "prompt", ("enter",), "take what is written", footer="take it", action="submit"),
    Command("prompt-complete", "prompt", ("tab",), "complete", footer="complete", action="complete(1)"),
    Command("prompt-complete-back", "prompt", ("shift+tab",), "the choice before", action="complete(-1)"),
    Command("prompt-older", "prompt", ("up",), "what was written before", footer="before", action="older"),
    Command("prompt-newer", "prompt", ("down",), "what was written after", action="newer"),
    Command(
        "prompt-give-up",
        "prompt",
        ("escape", "ctrl+c"),
        "leave all as it was",
        footer="give up",
        action="give_up",
    ),
    Command("remove-samples", "everywhere", (), "take the sample articles out of the library"),
    Command("import", "everywhere", (), "bring files and folders in", argument="PATH"),
    Command(
        "save-search", "everywhere", (), "save the query; search:NAME finds the same again", argument="NAME"
    ),
    Command("start-page", "everywhere", (), "begin with the saved searches, or with the list again"),
    Command(
        "annotate",
        "everywhere",
        (),
        "find the names again, or with another engine: spacy DIR, gliner DIR, default",
        argument="[engine [model]]",
    ),
    Command("corrections", "everywhere", (), "what you corrected of the names: change, delete"),
    Command("failures", "everywhere", (), "files that could not be read: try again, dismiss"),
    Command("source", "everywhere", (), "the file of the article as it stands"),
    Command("dump", "everywhere", (), "write all that you made to a file", argument="FILE"),
    Command("history", "everywhere", (), "what can be undone"),
    Command("theme", "everywhere", (), "choose the colours", argument="[name]"),
)

FOOTER_KEYS = 8
"""The most keys that the footer shows."""

BY_ID = {command.id: command for command in COMMANDS}

_KEY_NAMES = {
    "question_mark": "?",
    "colon": ":",
    "full_stop": ".",
    "slash": "/",
    "minus": "-",
    "equals_sign": "=",
    "plus": "+",
    "asterisk": "*",
    "tilde": "~",
    "number_sign": "#",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "S-Tab",
    "backspace": "Backspace",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "f1": "F1",
}


def key_text(key: str) -> str:
    """Return how a key is written for people."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    return _KEY_NAMES.get(key, key)


def keys_text(command: Command) -> str:
    """Return the keys of a command as people write them, or what to type on the command line."""
    if not command.keys:
        return f":{command.id}"
    return " ".join(key_text(key) for key in command.keys)


def commands_for(place: Place) -> list[Command]:
    """Return the commands that work in a place, those that work everywhere left out."""
    return [command for command in COMMANDS if command.place == place]


def commands_in(pane: Place) -> list[Command]:
    """Return all commands that work in a pane, its own first."""
    if pane in ("query", "prompt"):
        return commands_for(pane)
    names = commands_for("names") if pane in ("article", "entities") else []
    return [*commands_for(pane), *names, *commands_for("marks"), *commands_for("everywhere")]


def footer_commands(pane: Place) -> list[Command]:
    """Return the commands of a pane that the footer shows."""
    return [command for command in commands_in(pane) if command.footer][:FOOTER_KEYS]


def by_prefix(prefix: str) -> list[Command]:
    """Return the commands whose id starts like this, for the command line."""
    return [command for command in COMMANDS if command.id.startswith(prefix) and not command.action]


def clashes() -> list[tuple[str, str, str]]:
    """Return every key that two commands of one pane share, with the ids of the commands."""
    found = []
    panes: tuple[Place, ...] = ("list", "article", "entities", "search", "facets", "query", "prompt")
    for pane in panes:
        owners: dict[str, str] = {}
        for command in commands_in(pane):
            for key in command.keys:
                if key in owners:
                    found.append((key, owners[key], command.id))
                owners[key] = command.id
    return found
