"""Libraries that the tests of the screens share."""

from __future__ import annotations

import pytest

from store.library import Library


@pytest.fixture
def searches(library: Library) -> Library:
    """The samples with three saved searches."""
    library.save_search("moon", "title:moon")
    library.save_search("new moon", "search:moon is:unread")
    library.save_search("treaties", "treaty")
    return library
