"""Tests of `store.background`."""
