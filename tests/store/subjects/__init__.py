"""Tests of `store.subjects`."""
