"""Tests of the trained tagger."""
