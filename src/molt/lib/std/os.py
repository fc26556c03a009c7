"""`os`: the environment, which `rt/system.py` puts in as `environ`."""

from typing import Final as _Final

from molt.lib.low import from_word as _from_word

name: _Final = "posix"
sep: _Final = "/"
linesep: _Final = "\n"
curdir: _Final = "."
pathsep: _Final = ":"

# What `rt/system.py` puts in.
_computed_names: _Final = ("environ",)


def getenv(key: object, default: object = None) -> object:
    """Get an environment variable, return None if it doesn't exist.
    The optional second argument can specify an alternate default.
    key, default and the result are str."""
    word = _dict_find(_environment(), key)
    return default if word == 0 else _from_word(object, word)


# At the bottom because of cycles.
from molt.lib.rt.environment import environment as _environment  # noqa: E402
from molt.lib.rt.tables import dict_find as _dict_find  # noqa: E402
