"""The tests of dateline, in the shape of its packages."""
