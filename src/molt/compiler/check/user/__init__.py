"""Checking the user's code: scopes, imports, and the typed tree of every module."""
