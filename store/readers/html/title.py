"""The title of a page, without the name of the site."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from store.readers.html.metadata import Metadata

_SEPARATOR = re.compile(r"\s+(?:[-–—|·•»«:]|::|\|\|)\s+|\s*\|\s*")
_MOST_CUTS = 4
_SHORTEST = 4
"""Letters of a part that may stand for a site whose name holds it."""


def page_title(metadata: Metadata) -> str | None:
    """Return the title of a page, or None if it has none of its own.

    What JSON-LD or Open Graph say comes before headings, and these before <title>. The name of the
    site at either end is cut off, and whatever follows the heading.
    """
    sites = _sites(metadata)
    said = (*metadata.titles, *metadata.headings[:1], metadata.document_title or "")
    titles = [title for written in said if (title := _cut(written, sites, metadata.headings))]
    if not titles:
        return None
    first = titles[0]
    if first.endswith(("…", "...")):
        stem = first.rstrip("….").rstrip()
        return next((title for title in titles if title.startswith(stem) and len(title) > len(first)), first)
    return first


def _sites(metadata: Metadata) -> set[str]:
    """Return what the site may be called, in letters and digits only."""
    names = {_bare(metadata.source or "")}
    try:
        host = urlsplit(metadata.url or "").hostname or ""
    except ValueError:
        host = ""
    labels = host.removeprefix("www.").split(".")
    names.add(_bare(host.removeprefix("www.")))
    names.update(label for label in map(_bare, labels[:-1]) if len(label) >= _SHORTEST)
    return names - {""}


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold())).removeprefix("the")


def _cut(title: str, sites: set[str], headings: tuple[str, ...]) -> str | None:
    """Return a title without the name of the site, or None if it is nothing else."""
    title = title.strip()
    for _ in range(_MOST_CUTS):
        if _bare(title) in sites:
            return None
        if title in headings:
            return title
        separators = list(_SEPARATOR.finditer(title))
        if not separators:
            return title
        first, last = separators[0], separators[-1]
        heading = next((mark for mark in separators if title[: mark.start()] in headings), None)
        if heading:
            title = title[: heading.start()]
        elif _is_site(title[last.end() :], sites):
            title = title[: last.start()].strip()
        elif _is_site(title[: first.start()], sites):
            title = title[first.end() :].strip()
        else:
            return title
    return title


def _is_site(part: str, sites: set[str]) -> bool:
    """Whether the part is the name of the site, or a name of some length in one or around one."""
    bare = _bare(part)
    return bare in sites or any(
        len(bare) >= _SHORTEST and len(site) >= _SHORTEST and (bare.startswith(site) or site.startswith(bare))
        for site in sites
        if len(part.split()) <= _SHORTEST
    )
