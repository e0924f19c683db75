"""Bytes to articles: a reader for each format."""
