"""Rows of tables and objects of JSON."""
