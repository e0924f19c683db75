"""Packed files and archives."""
