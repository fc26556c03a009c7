"""In place of functions of the host's `zoneinfo._zoneinfo`: what CPython's twin of it in C shows."""


class ZoneInfo:
    def __repr__(self):
        cls = self.__class__
        name = f"zoneinfo.{cls.__name__}" if cls is ZoneInfo else cls.__name__
        if self._key is not None:
            return f"{name}(key={self._key!r})"
        return f"{name}.from_file({self._file_repr})"
