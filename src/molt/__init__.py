"""What users import.

    from molt import entry

    @entry
    def greet(name: str) -> str: ...

Importing this is light and has no side effects; the compiler, the clients and
Django are never imported from here. Under CPython an entry is the function as
it was written: calling, testing and debugging it need nothing else.
"""

from molt.entries import EntryError, cancelled, entry

__all__ = ["EntryError", "cancelled", "entry"]
