"""Tests of engines that are not our own."""
