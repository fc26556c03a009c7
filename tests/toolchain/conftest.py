"""A cache of its own for each test, with zig's part shared.

zig builds its C libraries once for a cache, in 10 seconds: that part is taken
from the user's cache, which `make setup` has warmed.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from molt.compiler.toolchain.build import open_toolchain
from molt.compiler.toolchain.cache import Cache, open_cache


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cache]:
    warmed = open_cache().compiler_folder
    warmed.mkdir(exist_ok=True)
    root = tmp_path / "cache"
    root.mkdir()
    (root / "zig").symlink_to(warmed)
    monkeypatch.setenv("MOLT_CACHE_DIR", str(root))
    open_toolchain.cache_clear()
    yield open_cache()
    open_toolchain.cache_clear()
