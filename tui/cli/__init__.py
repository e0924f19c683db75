"""The headless commands, one file each; none loads Textual."""
