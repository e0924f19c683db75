"""Pure functions of text and space: wrapping, measuring, which panes fit."""
