"""Where Molt keeps what it makes between runs.

On the fast path of `molt run`, so it imports `os` alone. Whether the folder
can be written to is `cache.py`'s business.
"""

import os
from collections.abc import Mapping


def cache_root(environ: Mapping[str, str] = os.environ) -> str:
    """The cache folder: $MOLT_CACHE_DIR, $XDG_CACHE_HOME/molt or ~/.cache/molt."""
    own = environ.get("MOLT_CACHE_DIR")
    if own:
        return os.path.abspath(own)
    shared = environ.get("XDG_CACHE_HOME")
    # The XDG specification has relative paths ignored.
    if shared and os.path.isabs(shared):
        return os.path.join(shared, "molt")
    return os.path.join(os.path.expanduser("~"), ".cache", "molt")
