"""What loads what, and the shape of the files: docstrings, lengths, packages."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted([*(ROOT / "store").rglob("*.py"), *(ROOT / "tui").rglob("*.py")])
LONGEST = 400
"""Lines of a file at the most."""
LONGEST_APP = 199
FOR_WIDGETS = {"store.article", "store.clean", "store.row", "store.vocabulary"}
"""The modules of the store that a widget may use while it runs."""


def loaded_after(code: str, folder: Path) -> set[str]:
    """Return the names of the top-level packages that a fresh process has loaded after running some code."""
    report = "\nimport sys\nprint(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code + report],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        env={
            "PATH": "/usr/bin:/bin",
            "HOME": str(folder),
            "DATELINE_LIBRARY": str(folder / "library"),
            **{f"XDG_{name}_HOME": str(folder / name) for name in ("CACHE", "STATE", "CONFIG", "DATA")},
        },
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


def test_the_store_loads_nothing_heavy(tmp_path: Path) -> None:
    loaded = loaded_after("import store, store.library", tmp_path)
    assert "store" in loaded
    assert not loaded & {"textual", "rich", "tantivy", "tinydb"}


def test_the_first_rows_wait_for_nothing_slow(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("A headline\n\nAnd what it says.\n")
    opened = (
        "from store.library import Library\nfrom store.places import find_places\n"
        "library = Library(find_places())\n"
    )
    imported = f"from pathlib import Path\nlibrary.import_paths([Path({str(tmp_path / 'one.txt')!r})])\n"
    loaded_after(f"{opened}{imported}library.tag(library.view().all_ids(), ['x'])", tmp_path)
    loaded = loaded_after(opened + "(row,) = library.view().page(0, 50)\nassert row.tags == ('x',)", tmp_path)
    loaded -= loaded_after("", tmp_path)
    assert "sqlite3" in loaded
    assert not loaded & {"contextlib", "dataclasses", "hashlib", "inspect", "json", "pathlib", "re", "typing"}
    assert sys.platform != "linux" or "platformdirs" not in loaded


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["search", ""], ["locate"]], ids=" ".join)
def test_a_headless_command_loads_no_textual(tmp_path: Path, words: list[str]) -> None:
    code = (
        "import contextlib\nfrom tui.__main__ import main\n"
        f"with contextlib.suppress(SystemExit):\n    main({words!r})"
    )
    loaded = loaded_after(code, tmp_path)
    assert "tui" in loaded
    assert not loaded & {"textual", "rich"}


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "tests").rglob("*.py")}
    assert len(folders) > 3
    assert [folder for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_a_source_file_says_what_it_is_and_is_short() -> None:
    assert len(SOURCES) > 300
    for path in SOURCES:
        text = path.read_text()
        assert ast.get_docstring(ast.parse(text)), path
        longest = LONGEST_APP if path == ROOT / "tui" / "app.py" else LONGEST
        assert len(text.splitlines()) <= longest, path


def test_a_widget_knows_values_of_the_store_only() -> None:
    widgets = {path: ast.parse(path.read_text()) for path in (ROOT / "tui" / "widgets").glob("*.py")}
    assert len(widgets) > 10
    for path, tree in widgets.items():
        assert set(_from_store(tree)) <= FOR_WIDGETS, path


def _from_store(node: ast.AST) -> Iterator[str]:
    """Yield the modules of the store that code loads when it runs; under TYPE_CHECKING nothing is loaded."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        for statement in node.orelse:
            yield from _from_store(statement)
        return
    if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "store":
        yield from (
            [f"store.{name.name}" for name in node.names] if node.module == "store" else [node.module or ""]
        )
    elif isinstance(node, ast.Import):
        yield from (name.name for name in node.names if name.name.partition(".")[0] == "store")
    for child in ast.iter_child_nodes(node):
        yield from _from_store(child)
