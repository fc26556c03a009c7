"""Checking: syntax tree -> typed tree.  Names, imports, types, located errors."""
