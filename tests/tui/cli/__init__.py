"""Tests of the command line: keys, exit codes, what goes where, bad input."""
