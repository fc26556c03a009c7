"""Checking library code: annotations are trusted, every expression has a static type."""
