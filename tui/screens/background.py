"""Long work beside the reading: importing, indexing and looking for names, in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from store.errors import DatelineError
from tui.display import import_text, plural, time_left
from tui.messages import BackgroundEnded, BackgroundTold, NamesWait
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.background import BackgroundRun, Told
    from store.engine_choice import EngineChoice
    from store.importing.report import ImportReport
    from store.readers.options import ReadOptions

_DOING = {
    "index": "indexing",
    "import": "importing",
    "entities": "finding names",
    "corrections": "correcting",
}
RATE_AFTER = 2.0
"""Seconds after which the rate says something."""


class Background(Part):
    """One process at a time; what is asked meanwhile waits its turn."""

    standing = ""
    """How far it is, for the status line."""
    _run: BackgroundRun | None = None
    _importing = False
    _began: tuple[str, float, int] = ("", 0.0, 0)
    """The stage with the time and the count that it began with."""
    _engine_told = False
    _for_list = False
    """Whether what is imported is the list."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self._waiting: list[Path] = []
        self._options: ReadOptions | None = None
        self._engine: EngineChoice | None = None
        """What is to find the names in the next process, if it was asked for."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {"import": self._import, "annotate": self._annotate}

    @property
    def is_running(self) -> bool:
        """Whether there is work under way."""
        return self._run is not None

    def begin(self, paths: Sequence[Path] = (), options: ReadOptions | None = None) -> None:
        """Start what is left to do.

        Args:
            paths: What the program was called with; it becomes the list while it is imported.
            options: How files are to be read, these and others that are imported later.
        """
        self._for_list, self._options = bool(paths), options
        self._waiting += paths
        if not self.library.in_memory and (paths or self.library.stale_bytes()):
            self._start()
        self.look_for_names()

    def look_for_names(self) -> None:
        """Look in a thread whether there are articles whose names are to be found."""
        self.screen.in_thread("names", self._count_waiting)

    def _count_waiting(self) -> None:
        annotation = self.library.annotation
        try:
            self.screen.post_message(
                NamesWait(annotation.pending(), annotation.outdated(), annotation.problem())
            )
        except DatelineError as error:
            from store.background import Told

            self.screen.post_message(BackgroundTold(Told("error", sentence=str(error))))

    def names_wait(self, message: NamesWait) -> None:
        """Start if names are to be found; say once what an earlier engine found, or what is amiss."""
        if message.pending and self.library.in_memory:
            self.screen.write(self.library.annotate, lambda count: None)
        elif message.pending and self._run is None:
            self._start()
        if self._engine_told or not (message.outdated or message.problem):
            return
        self._engine_told = True
        sentence = message.problem
        if sentence is None:
            were = "article was" if message.outdated == 1 else "articles were"
            sentence = f"{message.outdated:,} {were} annotated by an earlier engine; :annotate runs it again"
        self.screen.say(
            " · ".join(filter(None, (self.screen.status.message, sentence))), error=bool(message.problem)
        )

    def look(self) -> None:
        """Start if something else has changed the files."""
        free = self._run is None and not self.screen.is_writing
        if free and not self.library.in_memory and self.library.stale_bytes():
            self._start()

    def told(self, told: Told) -> None:
        """Show how far it is and what has come."""
        if told.stage in _DOING:
            self.standing = self._progress(told)
        if self._for_list and told.ids:
            self.screen.showing.widen_scope(told.ids)
        if told.report is not None:
            self._importing = False
            if self._for_list:
                self.screen.showing.widen_scope(told.report.ids)
            self.screen.say(import_text(told.report), error=bool(told.report.failed))
        if told.stage in ("annotated", "error"):
            self.screen.say(told.sentence, error=told.stage == "error")
        self.screen.showing.watch()
        self.screen.stand()

    def ended(self) -> None:
        """Go on with what waits."""
        self.standing, self._run, self._importing, self._for_list = "", None, False, False
        self.screen.showing.watch()
        self.screen.entities.recount()
        self.screen.stand()
        if self._waiting or self._engine is not None:
            self._start()

    def stop(self) -> None:
        """Let it end once it has shelved what it has read."""
        self._waiting.clear()
        self._engine = None
        if self._run is not None:
            self._run.stop()

    def stop_importing(self) -> None:
        """Wait until no import is under way, so that it can be undone; for use in a thread."""
        self._waiting.clear()
        if self._run is not None and self._importing:
            self._run.stop(wait=True)

    def _import(self, argument: str) -> None:
        if not argument:
            self.screen.prompt.ask("command", ":", "import ")
            return
        self.bring([Path(argument).expanduser()])

    def bring(self, paths: Sequence[Path]) -> None:
        """Import files and folders beside the reading."""
        if self.library.in_memory:
            self.screen.write(
                lambda: self.library.import_paths(paths, annotate=False, options=self._options),
                self._imported_here,
            )
            return
        self._waiting += paths
        if self._run is not None and not self._importing:
            self._run.stop()
        elif self._run is None:
            self._start()
        self.screen.say(f"Importing {paths[0] if len(paths) == 1 else plural(len(paths), 'file')} …")

    def _imported_here(self, report: ImportReport) -> None:
        self.screen.say(import_text(report), error=bool(report.failed))
        self.look_for_names()

    def _annotate(self, argument: str) -> None:
        """Let an engine find the names in all articles, or the one in use again."""
        from store.engine_choice import choice_of

        name, _, model = argument.partition(" ")
        engine = choice_of(name, model.strip()) if name else self.library.annotation.choice
        self.screen.say(f"Annotating with the engine {engine.name} …")
        if self.library.in_memory:
            self.screen.write(lambda: self._annotate_here(engine), self.screen.say)
            return
        self._engine = engine
        if self._run is None:
            self._start()
        elif not self._importing:
            self._run.stop()

    def _annotate_here(self, engine: EngineChoice) -> str:
        label = self.library.annotation.choose(engine)
        return f"Articles annotated by {label}: {self.library.annotate():,}."

    def _start(self) -> None:
        from store.background import BackgroundRun
        from store.readers.options import AS_EVER

        paths, self._waiting = self._waiting, []
        engine, self._engine = self._engine, None
        self._importing = bool(paths)
        self._began = ("", 0.0, 0)
        run = self._run = BackgroundRun(self.library.places, paths, self._options or AS_EVER, engine)
        self.screen.in_thread("background", lambda: self._listen(run), exclusive=False)

    def _listen(self, run: BackgroundRun) -> None:
        worker = get_current_worker()
        for told in run.listen():
            if worker.is_cancelled:
                run.stop()
                return
            self.screen.post_message(BackgroundTold(told))
        self.screen.post_message(BackgroundEnded())

    def _progress(self, told: Told) -> str:
        stage, since, first = self._began
        if stage != told.stage:
            stage, since, first = self._began = (told.stage, monotonic(), told.done)
        parts = [f"{_DOING[told.stage]} {told.done:,}/{told.total:,}"]
        seconds = monotonic() - since
        if seconds > RATE_AFTER and told.done > first:
            rate = (told.done - first) / seconds
            parts += [f"{rate:,.0f}/s", time_left((told.total - told.done) / rate)]
        return ", ".join(parts)
