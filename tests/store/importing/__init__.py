"""Tests of `store.importing`."""
