"""The names in the articles of a library: which engine finds them, and where they wait to be found."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from store.chosen_engine import ChosenEngine, chosen_engine, keep_chosen_engine
from store.engine_choice import DEFAULT, DEFAULT_NAME, DEFAULT_VERSION, EngineChoice
from store.errors import DamageError

if TYPE_CHECKING:
    from store.files import LibraryFiles
    from store.importing.report import Progress
    from store.index import Index


def _never() -> bool:
    return False


class Annotation:
    """Finds the names, all of them with the engine that the reader has chosen for the library."""

    def __init__(self, files: LibraryFiles, index: Index) -> None:
        self._files, self._index = files, index

    @property
    def choice(self) -> EngineChoice:
        """The chosen engine."""
        return chosen_engine(self._files).choice

    @property
    def is_default(self) -> bool:
        """Whether that is the one that ships with the program."""
        return self.choice.name == DEFAULT

    def problem(self) -> str | None:
        """Return a sentence if the files of the default engine are not there, and it is the chosen one."""
        from store.entities.shipped import problem

        with suppress(DamageError):
            return problem() if self.is_default else None
        return problem()

    def choose(self, choice: EngineChoice) -> str:
        """Use an engine from now on; articles that another one annotated, or another version, wait for it.

        Returns:
            Its name and version.

        Raises:
            EngineError: It cannot be loaded; the one before stays.
            LibraryError: The settings cannot be written.
        """
        from store.entities.engines import load_engine
        from store.entities.pipeline import engine_label

        label = engine_label(load_engine(choice))
        keep_chosen_engine(self._files, ChosenEngine(choice, (label,)))
        return label

    def pending(self) -> int:
        """Return how many articles wait for the chosen engine."""
        labels = chosen_engine(self._files).labels
        return sum(count for _, count in self._index.rows.pending(labels))

    def outdated(self) -> int:
        """Return how many articles do not wait, though not the engine of today annotated them."""
        chosen, annotated = chosen_engine(self._files), self._index.rows.engines()
        if not annotated:
            return 0
        accepted = annotated.keys() & chosen.labels if chosen.labels else annotated.keys()
        present = self._present(chosen)
        return sum(annotated[label] for label in accepted if label != present)

    def _present(self, chosen: ChosenEngine) -> str:
        """Return the label of the chosen engine as it is now, or of a model as it was when it ran last."""
        if chosen.choice.name != DEFAULT and chosen.labels:
            return chosen.labels[-1]
        return f"{DEFAULT_NAME} {DEFAULT_VERSION}"

    def run(
        self,
        progress: Callable[[Progress], object] | None = None,
        *,
        failed: Callable[[int, str], object] | None = None,
        stop: Callable[[], bool] = _never,
    ) -> int:
        """Find the names in all articles that wait; return in how many they were written down.

        Args:
            progress: Told how far it is.
            failed: Told of each article on which the engine failed, with a sentence; it waits on.
            stop: Asked between two articles; what is found by then is written.

        Raises:
            EngineError: The engine cannot be loaded; no other takes its place.
            LibraryError: The library cannot be written.
        """
        chosen = chosen_engine(self._files)
        pending = self._index.rows.pending(chosen.labels)
        if not pending:
            return 0
        from store.annotating import Annotator
        from store.entities.engines import load_engine
        from store.entities.pipeline import engine_label

        label = engine_label(load_engine(chosen.choice))
        if chosen.labels and chosen.labels[-1] != label:
            others = (other for other in chosen.labels if other != label)
            chosen = replace(chosen, labels=(*others, label))
            keep_chosen_engine(self._files, chosen)
        return Annotator(self._files, self._index, chosen, failed, stop).run(progress)
