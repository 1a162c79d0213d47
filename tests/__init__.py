"""Tests: they mirror the four packages; see the README of the project."""
