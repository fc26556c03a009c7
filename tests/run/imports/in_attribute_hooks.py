"""Modules that only `__getattr__` and `__dir__` import, of attributes whose names are made at run time."""


class Lazy:
    def __getattr__(self, name):
        if name == "colorsys":
            import colorsys
            return colorsys.rgb_to_hsv(0.1, 0.2, 0.3)
        raise AttributeError(name)
    def __dir__(self):
        import keyword
        return keyword.kwlist[:2]


print(getattr(Lazy(), "".join(["color", "sys"])), dir(Lazy()))
