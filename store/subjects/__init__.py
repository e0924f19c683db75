"""Who and what the articles speak of, across the library: counts, companions, suggestions."""
