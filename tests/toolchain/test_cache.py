"""The cache: where it is, that entries are whole, and what it says when it cannot work."""

import errno
import os
from pathlib import Path

import pytest

from molt.compiler.toolchain.cache import Cache, copy_out, explained, open_cache
from molt.compiler.toolchain.errors import CacheUnusable
from molt.compiler.toolchain.location import cache_root


@pytest.mark.parametrize(
    ("environ", "root"),
    [
        ({"MOLT_CACHE_DIR": "/m", "XDG_CACHE_HOME": "/x"}, "/m"),
        ({"XDG_CACHE_HOME": "/x"}, "/x/molt"),
        ({"XDG_CACHE_HOME": "relative"}, "/h/.cache/molt"),
        ({"MOLT_CACHE_DIR": ""}, "/h/.cache/molt"),
    ],
)
def test_the_place_of_the_cache(
    environ: dict[str, str], root: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/h")
    assert cache_root(environ) == root


def test_a_stored_entry_is_read_back(cache: Cache) -> None:
    entry = cache.entry("kind", "abcdef")
    assert not entry.exists()
    assert cache.store_bytes(b"data", entry).read_bytes() == b"data"
    cache.store_bytes(b"again", entry)
    assert entry.read_bytes() == b"again"


def test_work_folders_are_gone_afterwards(cache: Cache) -> None:
    with cache.work_folder() as folder:
        (folder / "inner").mkdir()
    assert os.listdir(cache.root / "tmp") == []


def test_only_the_newest_logs_are_kept(cache: Cache) -> None:
    logs = [cache.new_log("cc") for _ in range(40)]
    assert len(os.listdir(cache.root / "logs")) == 30
    assert logs[-1].exists()


def test_copying_out_keeps_the_file_executable(cache: Cache, tmp_path: Path) -> None:
    entry = tmp_path / "entry"
    entry.write_bytes(b"binary")
    entry.chmod(0o755)
    out = copy_out(entry, tmp_path / "out")
    assert out.read_bytes() == b"binary"
    assert os.access(out, os.X_OK)
    assert sorted(os.listdir(tmp_path)) == ["cache", "entry", "out"]


def test_copying_to_a_folder_that_is_not_there_says_so(cache: Cache, tmp_path: Path) -> None:
    with pytest.raises(CacheUnusable, match="missing cannot be written to: No such file"):
        copy_out(tmp_path / "entry", tmp_path / "missing" / "out")


def test_a_cache_folder_that_cannot_be_made_says_how_to_choose_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("MOLT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    with pytest.raises(CacheUnusable) as caught:
        open_cache()
    assert "file/cache cannot be written to: Not a directory" in str(caught.value)
    assert "set MOLT_CACHE_DIR" in str(caught.value)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk that holds /c is full"),
        (errno.EROFS, "the folder /c is on a file system that is read-only"),
        (errno.EACCES, "the folder /c cannot be written to: Permission denied"),
    ],
)
def test_operating_system_errors_become_words(number: int, words: str) -> None:
    with pytest.raises(CacheUnusable, match=words), explained(Path("/c")):
        raise OSError(number, os.strerror(number))
