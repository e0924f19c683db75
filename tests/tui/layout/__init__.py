"""Tests of the pure functions of text and space."""
