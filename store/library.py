"""The one door to the articles: open, import, read, mark, search, undo."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from store.errors import LibraryError
from store.files import LibraryFiles
from store.index import Index
from store.places import Places, find_seeds
from store.row import Row
from store.searching import Searching
from store.views import LibraryView, ResultView, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from store.acts import Acts
    from store.annotation import Annotation
    from store.article import StoredArticle
    from store.catching_up import Step
    from store.checking import CheckedFile
    from store.dumping import DumpReport
    from store.entity_counts import EntityCounts
    from store.failures import FailedFile
    from store.importing import ImportReport, Progress
    from store.journal import Act
    from store.readers.options import ReadOptions
    from store.snippet import Pattern, Snippet
    from store.source import Source

SAMPLE_TAG = "sample"
BYTES_OF_ARTICLE = 6000
"""About as much as an article takes in its shard."""


class Library(Searching):
    """A person's articles and what they made of them.

    What only some runs need is imported where it is used: the first row must not wait for it. Nor must it
    wait for typing, so the modules on the way to it say themselves that TYPE_CHECKING is false at run time.
    """

    def __init__(self, places: Places, *, sync: bool = True) -> None:
        """Open a library; a folder that is not there yet is an empty one.

        Args:
            places: Where it lies.
            sync: Whether to bring the index up to date at once; without it, what was indexed last is on view.

        Raises:
            LibraryError: The folder is none that could be a library.
        """
        if os.path.exists(places.library) and not os.path.isdir(places.library):
            raise LibraryError(f"{places.library} is not a folder; name another with --library.")
        self.places = places
        self._files = LibraryFiles(places.library)
        self._index = Index(places.cache, self._files)
        if sync or self._index.in_memory:
            self._index.sync()
            self.apply_corrections()

    @cached_property
    def entities(self) -> EntityCounts:
        """Who and what the library speaks of."""
        from store.entity_counts import EntityCounts

        return EntityCounts(self._files, self._index)

    @cached_property
    def annotation(self) -> Annotation:
        """Which engine finds the names."""
        from store.annotation import Annotation

        return Annotation(self._files, self._index)

    @cached_property
    def _acts(self) -> Acts:
        from store.acts import Acts

        return Acts(self._files, self._index)

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()

    @property
    def warnings(self) -> list[str]:
        """A sentence for each thing that is wrong with the files."""
        warnings = [sentence for _, sentence in self._index.damaged.values()]
        if self._index.in_memory:
            warnings.append(f"The cache {self.places.cache} cannot be written; the index is kept in memory.")
        return warnings

    @property
    def in_memory(self) -> bool:
        """Whether the index is kept in memory, where no other process sees it."""
        return self._index.in_memory

    def change_counter(self) -> int:
        """Return a number that changes when another process has changed the library."""
        return self._index.change_counter()

    def refresh(self) -> None:
        """See what another process has changed, and index what it has only written."""
        self._index.refresh()
        self._correct_some()

    def reload(self) -> None:
        """See what another process has indexed."""
        self._index.reload()

    def catch_up(self, step: Step | None = None) -> None:
        """Index every shard that was changed by something else than this program.

        Args:
            step: Told how many shards are done of how many.
        """
        self._index.sync(step)

    def stale_bytes(self) -> int:
        """Return the size of the shards and articles that are to be indexed; 1 if a shard is only gone."""
        shards = sum(signature[0] if signature else 1 for signature in self._index.stale().values())
        return shards + self.uncorrected() * BYTES_OF_ARTICLE

    # Articles

    def import_paths(
        self,
        paths: Iterable[Path],
        progress: Callable[[Progress], object] | None = None,
        *,
        annotate: bool = True,
        options: ReadOptions | None = None,
        stop: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import files and folders; one act.

        Args:
            paths: What to import.
            progress: Told how far it is.
            annotate: Whether to look for names right after; else `annotate` does it some time.
            options: How the files are to be read.
            stop: Asked now and then whether to end early; what is read by then is kept.

        Raises:
            EngineError: Names are to be looked for, and the engine cannot be loaded; the articles are kept.
            LibraryError: The library cannot be written.
        """
        from store.importing import Importer
        from store.readers.options import AS_EVER

        importer = Importer(self._files, self._index, self._acts, options=options or AS_EVER, stop=stop)
        report = importer.run(paths, progress)
        if annotate:
            self.annotate(stop=stop)
        return report

    def annotate(
        self,
        progress: Callable[[Progress], object] | None = None,
        *,
        failed: Callable[[int, str], object] | None = None,
        stop: Callable[[], bool] = lambda: False,
    ) -> int:
        """Find the names in all articles that wait for it, as `Annotation.run` says."""
        return self.annotation.run(progress, failed=failed, stop=stop)

    def pending(self) -> int:
        """Return how many articles wait for their names to be found."""
        return self.annotation.pending()

    def offer_samples(self) -> ImportReport | None:
        """Import the sample articles if this library is empty and was never offered them."""
        if self._index.rows.count() or self._files.settings().get("samples_offered"):
            return None
        if self._files.articles.names():
            return None
        from store.importing import Importer

        self.decline_samples()
        importer = Importer(self._files, self._index, self._acts, tags=(SAMPLE_TAG,), name="sample articles")
        report = importer.run([find_seeds()])
        self.annotate()
        return report

    def failures(self) -> list[FailedFile]:
        """Return the files that could not be read and were not dismissed, the latest first."""
        return self._files.failures.listed()

    def dismiss(self, failed: Sequence[FailedFile]) -> Act | None:
        """Take failures from the list of files that could not be read; None if there are none."""
        from store.acts import Plan

        if not failed:
            return None
        what = f"“{failed[0].path}”" if len(failed) == 1 else f"{len(failed)} files that could not be read"
        with self._acts.writing([]):
            numbers = [file.number for file in failed]
            return self._acts.perform(Plan(f"Dismissed {what}", dismissed=numbers))

    def turn_lines(self, id: int) -> Act:
        """Show the lines of an article as its file has them, or joined again.

        Raises:
            LibraryError: There is no such article, its file is not as it was, or its lines are not broken.
        """
        from store.acts import Plan
        from store.broken_lines import keep_other_lines

        with self._acts.writing():
            joins = keep_other_lines(self._files.articles, self._index, id)
            what = "Joined the lines of" if joins else "Showed the lines of the file of"
            act = self._acts.perform(Plan(f"{what} {self._naming([id])}", turned=[id]))
        self._followed(act)
        return act

    def source(self, id: int) -> Source:
        """Return what stands in the file of an article.

        Raises:
            LibraryError: There is no such article, or its file cannot be read.
        """
        from store.source import read_source

        return read_source(self.article(id).article.provenance)

    def decline_samples(self) -> None:
        """Note that the samples need not be offered to this library any more."""
        if not self._files.settings().get("samples_offered"):
            self._files.change_settings(samples_offered=True)

    def article(self, id: int) -> StoredArticle:
        """Return an article.

        Raises:
            LibraryError: There is none with this id, or its file is damaged.
        """
        from store.reading import read_article

        found = read_article(self._files, self._index.rows, id)
        if found is None:
            raise self._missing(id)
        self._read_last = id
        return found

    def older_version(self, id: int) -> int | None:
        """Return the id of the version that an article replaced, if it is still there."""
        found = self._index.rows.one("SELECT replaces FROM article WHERE id = ?", (id,))
        return found[0] if found and found[0] and self._index.rows.locate(found[0]) else None

    def others_of_story(self, id: int) -> list[int]:
        """Return the other articles of the list whose text is nearly the same, newest first."""
        return self._index.rows.others_of_story(id)

    def remove(self, ids: Sequence[int]) -> Act | None:
        """Take articles out of the library with their older versions; automatic imports leave them out.

        None if there are no ids.
        """
        from store.acts import Plan

        with self._acts.writing():
            for id in ids:
                if self._index.rows.locate(id) is None:
                    raise self._missing(id)
            plan = Plan(f"Removed {self._naming(ids)}", removed=[*self._with_older(ids)])
            return self._acts.perform(plan) if ids else None

    def _with_older(self, ids: Iterable[int]) -> Iterator[int]:
        """Yield articles, each with the versions that it replaced."""
        for id in dict.fromkeys(ids):
            version: int | None = id
            while version is not None:
                yield version
                version = self.older_version(version)

    def samples(self) -> list[int]:
        """Return the ids of the sample articles."""
        return list(self.search(f"tag:{SAMPLE_TAG}").found.ids)

    # Undo

    def undo(self) -> Act | None:
        """Take back the last act on this library, whichever process did it."""
        return self._followed(self._acts.undo())

    def redo(self) -> Act | None:
        """Do again what was undone last."""
        return self._followed(self._acts.redo())

    def _followed(self, act: Act | None) -> Act | None:
        """Do what an act asks for.

        The names are found again where it has changed the text, unless the engine takes long to load, and
        the corrections that it has changed are applied.
        """
        if act is not None and act.turned and self.annotation.is_default:
            self.annotate()
        if act is not None and act.corrections:
            self._correct_some()
        return act

    def history(self) -> list[Act]:
        """Return the acts that can be undone, the last one first."""
        return self._files.journal.done()

    # Lists

    def view(self, ids: Iterable[int] | None = None) -> View:
        """Return a list of the whole library, or of these articles in this order."""
        return LibraryView(self._index.rows) if ids is None else ResultView(self._index.rows, ids)

    def still_there(self, ids: Iterable[int]) -> list[int]:
        """Return those of these articles that are in the library."""
        wanted = list(ids)
        present = self._index.rows.present(wanted)
        return [id for id in wanted if id in present]

    def unread(self, ids: Iterable[int]) -> list[int]:
        """Return those of these articles that are in the library and not read."""
        wanted = list(ids)
        unread = self._index.rows.unread(wanted)
        return [id for id in wanted if id in unread]

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Return the list rows of articles."""
        return self._index.rows.rows_of(ids)

    def snippet(self, id: int, patterns: Sequence[Pattern], width: int = 160) -> Snippet:
        """Return the piece of an article that shows best why it was found."""
        from store.snippet import find_hits, make_snippet
        from store.vocabulary import PARAGRAPH_BREAK

        article = self.article(id).article
        body = PARAGRAPH_BREAK.join(article.paragraphs)
        return make_snippet(body, find_hits(body, patterns), width)

    # All that the reader made

    def dump(self, path: Path) -> DumpReport:
        """Write all marks, removals, corrections and saved searches to a file."""
        from store.dumping import dump

        return dump(self._files, self._index, path)

    def restore(self, path: Path) -> DumpReport:
        """Take the marks, removals, corrections and saved searches from a dump; one act."""
        from store.dumping import restore

        report = restore(self._files, self._index, self._acts, path)
        self._followed(report.act)
        return report

    def check(self, repair: bool = False, step: Step | None = None) -> list[CheckedFile]:
        """Verify every file, one after the other, and mend what can be mended.

        Args:
            repair: Whether to mend and to make the index anew.
            step: Told how many shards are indexed anew of how many.
        """
        from store.checking import check

        found = list(check(self._files, self._index, repair, step))
        if repair:
            self.apply_corrections()
        return found

    def _missing(self, id: int) -> LibraryError:
        return LibraryError(f"There is no article {id} in the library {self.places.library}.")
