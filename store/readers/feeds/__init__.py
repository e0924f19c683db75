"""Feeds in XML and JSON, lists of feeds."""
