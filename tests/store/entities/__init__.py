"""Tests of `store.entities`."""
