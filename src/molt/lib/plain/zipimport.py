"""`zipimport`: nothing is found or loaded when a program runs."""

from molt import MoltUnsupported

__all__ = ["ZipImportError", "zipimporter"]


class ZipImportError(ImportError):
    pass


class zipimporter:
    def __init__(self, path):
        raise MoltUnsupported("zipimport.zipimporter(): loading modules when the program runs")
