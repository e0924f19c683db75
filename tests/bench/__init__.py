"""Measurements, each beside its baseline; not part of the test run."""
