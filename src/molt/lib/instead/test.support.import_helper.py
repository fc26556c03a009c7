"""In place of functions of the host's `test.support.import_helper`: a compiled program has one copy of each module."""


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    """The module itself: there is no other, with or without those in C."""
    with _ignore_deprecated_imports(deprecated):
        return importlib.import_module(name)
