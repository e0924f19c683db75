"""The trained tagger: names by weights that were learnt from annotated news."""
