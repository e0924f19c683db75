"""Collections in SGML."""
