"""The compiler: runs on CPython, imported by `driver` only (see docs/architecture.md)."""
