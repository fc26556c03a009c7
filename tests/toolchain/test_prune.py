"""The cache stays below its limit, without losing what is in use."""

import os
import time
from pathlib import Path

from molt.compiler.toolchain.cache import Cache
from molt.compiler.toolchain.prune import mark_used, prune, prune_if_due

HOUR = 3600.0
NOW = time.time()


def put(cache: Cache, name: str, *, unused_for: float) -> Path:
    """An entry of 100 bytes that was last used so many seconds ago."""
    entry = cache.store_bytes(b"x" * 100, cache.entry("objects", name))
    os.utime(entry, (NOW - unused_for, NOW - unused_for))
    return entry


def test_what_was_used_longest_ago_goes_first(cache: Cache) -> None:
    entries = [put(cache, f"{n:04}", unused_for=n * HOUR) for n in (2, 3, 4, 5)]
    prune(cache.root, NOW, size_limit=250)
    assert [entry.exists() for entry in entries] == [True, True, False, False]


def test_what_is_new_stays_though_the_cache_is_too_large(cache: Cache) -> None:
    entry = put(cache, "abcd", unused_for=0)
    prune(cache.root, NOW, size_limit=0)
    assert entry.exists()


def test_use_is_noted_without_changing_the_file(cache: Cache) -> None:
    used = put(cache, "used", unused_for=5 * HOUR)
    unused = put(cache, "unused", unused_for=4 * HOUR)
    changed = used.stat().st_mtime_ns
    mark_used(used)
    prune(cache.root, NOW, size_limit=100)
    assert (used.exists(), unused.exists()) == (True, False)
    assert used.stat().st_mtime_ns == changed


def test_folders_of_builds_that_were_killed_are_removed(cache: Cache) -> None:
    dead, alive = cache.root / "tmp" / "dead", cache.root / "tmp" / "alive"
    dead.mkdir()
    alive.mkdir()
    os.utime(dead, (NOW - 30 * HOUR, NOW - 30 * HOUR))
    prune(cache.root, NOW)
    assert (dead.exists(), alive.exists()) == (False, True)


def test_pruning_is_done_at_most_once_an_hour(cache: Cache) -> None:
    # Opening the cache pruned it.
    put(cache, "abcd", unused_for=5 * HOUR)
    stamp = cache.root / "pruned"
    first = stamp.stat().st_mtime_ns
    prune_if_due(cache.root)
    assert stamp.stat().st_mtime_ns == first
    os.utime(stamp, (NOW - 2 * HOUR, NOW - 2 * HOUR))
    prune_if_due(cache.root)
    assert stamp.stat().st_mtime >= first / 1e9 - 1
