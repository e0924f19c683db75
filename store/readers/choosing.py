"""Which files of a folder or an archive are looked into: by name, and by their beginnings if need be."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Literal

from store.readers import refusals
from store.readers.archives import containers
from store.readers.plain.text import TextReader
from store.readers.registry import READERS

Choice = Literal["read", "look", "pass"]
"""To read, to look at its beginning, or to pass over."""

HEAD = refusals.HEAD
"""Bytes of a file that are looked at."""

_TOOLS = frozenset(
    {"__macosx", "__pycache__", "node_modules", "cvs", "$recycle.bin", "system volume information",
     "thumbs.db", "desktop.ini", "ehthumbs.db"}
)  # fmt: skip
"""Files and folders that programs make for themselves, in lower case; most of theirs are hidden."""
_BUNDLES = (".app", ".framework", ".photoslibrary", ".lproj")
"""Ends of the names of folders that are programs or data of one."""

_TAKEN = refusals.SUFFIXES | containers.SUFFIXES | frozenset().union(*(reader.suffixes for reader in READERS))

_PASSED = frozenset(
    {".png", ".jpg", ".jpeg", ".jpe", ".gif", ".webp", ".bmp", ".ico", ".svg", ".svgz", ".tif", ".tiff",
     ".heic", ".heif", ".avif", ".psd", ".xcf", ".eps", ".css", ".scss", ".sass", ".less", ".js", ".mjs",
     ".cjs", ".jsx", ".ts", ".tsx", ".map", ".wasm", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3",
     ".m4a", ".m4b", ".ogg", ".oga", ".opus", ".wav", ".flac", ".aac", ".wma", ".aif", ".aiff", ".mid",
     ".m3u", ".m3u8", ".mp4", ".m4v", ".mkv", ".mov", ".avi", ".webm", ".wmv", ".flv", ".mpg", ".mpeg",
     ".ogv", ".3gp", ".vtt", ".srt", ".exe", ".dll", ".so", ".dylib", ".a", ".o", ".obj", ".lib", ".class",
     ".jar", ".war", ".pyc", ".pyo", ".pyd", ".com", ".msi", ".deb", ".rpm", ".apk", ".dmg", ".iso",
     ".img", ".bin", ".db", ".sqlite", ".sqlite3", ".pkl", ".npy", ".npz", ".parquet", ".swf", ".py",
     ".rb", ".pl", ".php", ".c", ".h", ".cc", ".cpp", ".hpp", ".java", ".go", ".rs", ".sh", ".bat", ".cmd",
     ".ps1", ".sql", ".ini", ".cfg", ".conf", ".toml", ".yml", ".yaml", ".ics", ".vcf", ".torrent", ".sig",
     ".asc", ".sha256", ".md5"}
)  # fmt: skip
"""Suffixes of what is no article: pictures, sound, films, fonts, programs and what they need."""


def is_passed_over(name: str) -> bool:
    """Whether a file or folder of this name is hidden or made by a program for itself."""
    lower = name.lower()
    return name.startswith(".") or lower in _TOOLS or lower.endswith(_BUNDLES)


def choose(name: str) -> Choice:
    """Return what to do with a file of this name; files that are refused with a sentence are to be read."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _TAKEN:
        return "read"
    return "pass" if suffix in _PASSED else "look"


def is_known(head: bytes, name: str) -> bool:
    """Whether a file with an unknown suffix begins like a format, plain text apart."""
    if containers.container_of(head) or refusals.refusal(head, name):
        return True
    return any(reader.matches(head, name) for reader in READERS if not isinstance(reader, TextReader))
