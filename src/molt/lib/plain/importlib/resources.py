"""`importlib.resources`: files within packages, which a compiled program does not have."""

from importlib import import_module as _import_module

from molt import MoltUnsupported

_makes_names = True
Package = Resource = object


def _refuse(package):
    """The ImportError of a package that is not there; any other has its files elsewhere."""
    if isinstance(package, str):
        try:
            _import_module(package)
        except MoltUnsupported:
            raise ModuleNotFoundError(f"No module named {package.split('.')[0]!r}", name=package) from None
    raise MoltUnsupported("files within packages, when the program runs; open them by their paths")


def files(package):
    """Get a Traversable resource from a package."""
    return _refuse(package)


def as_file(path):
    return _refuse(path)


def contents(package):
    return _refuse(package)


def is_resource(package, name):
    return _refuse(package)


def open_binary(package, resource):
    return _refuse(package)


def open_text(package, resource, encoding="utf-8", errors="strict"):
    return _refuse(package)


def path(package, resource):
    return _refuse(package)


def read_binary(package, resource):
    return _refuse(package)


def read_text(package, resource, encoding="utf-8", errors="strict"):
    return _refuse(package)
