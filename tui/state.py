"""How the app was left: highlighting, width of the text, theme, places in articles."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from store.atomic import write_atomically
from store.vocabulary import ENTITY_TYPES, EntityType
from tui.layout.highlighting import MODES, Highlighting, Mode

MEASURES = (60, 90)
"""The narrowest and the widest measure, in cells."""
MEASURE = 76
PLACES_KEPT = 500
TYPED_KEPT = 100


@dataclass(slots=True)
class State:
    """What is kept between two runs on one library."""

    mode: Mode = "all"
    hidden: list[EntityType] = field(default_factory=lambda: ["DATE", "MONEY"])
    measure: int = MEASURE
    theme: str = ""
    article: int | None = None
    """The article that was open."""
    start_page: bool = False
    """Whether the app begins with the saved searches."""
    places: dict[str, int] = field(default_factory=dict)
    """By id of an article, the offset of the first character on the screen."""
    history: dict[str, list[str]] = field(default_factory=dict)
    """By what was asked for, what was typed, the latest last."""

    @property
    def highlighting(self) -> Highlighting:
        """The highlighting as a value."""
        return Highlighting(self.mode, frozenset(self.hidden))

    @highlighting.setter
    def highlighting(self, value: Highlighting) -> None:
        self.mode, self.hidden = value.mode, sorted(value.hidden)

    def typed(self, kind: str) -> list[str]:
        """Return what was typed of a kind, the latest last; it grows by what is remembered."""
        return self.history.setdefault(kind, [])

    def remember(self, kind: str, text: str) -> None:
        """Keep what was typed, once."""
        typed = self.typed(kind)
        if text.strip():
            typed[:] = [*(other for other in typed if other != text), text][-TYPED_KEPT:]

    def keep_place(self, id: int, offset: int) -> None:
        """Keep where the reader is in an article; the beginning needs no keeping."""
        self.places.pop(str(id), None)
        if offset > 0:
            self.places[str(id)] = offset
        for old in list(self.places)[:-PLACES_KEPT]:
            del self.places[old]


def load_state(path: Path) -> State:
    """Return the state in a file; whatever of it cannot be understood is as at the first start."""
    state = State()
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return state
    if not isinstance(kept, dict):
        return state
    if kept.get("mode") in MODES:
        state.mode = kept["mode"]
    if isinstance(kept.get("hidden"), list):
        state.hidden = [name for name in kept["hidden"] if name in ENTITY_TYPES]
    if isinstance(kept.get("measure"), int):
        state.measure = max(MEASURES[0], min(MEASURES[1], kept["measure"]))
    if isinstance(kept.get("theme"), str):
        state.theme = kept["theme"]
    if isinstance(kept.get("article"), int):
        state.article = kept["article"]
    state.start_page = kept.get("start_page") is True
    if isinstance(kept.get("places"), dict):
        places = kept["places"].items()
        state.places = {id: place for id, place in places if id.isdigit() and isinstance(place, int)}
    if isinstance(kept.get("history"), dict):
        for kind, texts in kept["history"].items():
            for text in texts if isinstance(texts, list) else ():
                if isinstance(text, str):
                    state.remember(kind, text)
    return state


def save_state(state: State, path: Path) -> None:
    """Keep the state; a folder that cannot be written keeps nothing."""
    try:
        write_atomically(path, json.dumps(asdict(state)).encode())
    except OSError:
        return
