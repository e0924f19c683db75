"""The library of articles, headless: values, readers, files, indexes, search and journal."""
