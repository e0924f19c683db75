"""Tests of the screens, by pressing keys."""
