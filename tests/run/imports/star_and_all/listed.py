__all__ = ["a", "_shown"]
a = 1
b = 2
_shown = "by __all__"
