"""The library, in Molt Python: compiled with every program, importable under CPython for its tests."""
