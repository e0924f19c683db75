"""Tests that drive the installed command on a real terminal."""
