"""pathlib: pure paths, and what paths do with files."""

import os
import pathlib
import shutil
from pathlib import Path, PurePosixPath, PureWindowsPath

p = PurePosixPath("/a/b/c.tar.gz")
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.parts, p.anchor, p.root)
print(p.with_name("d"), p.with_suffix(".x"), p.with_stem("s"), p.relative_to("/a"), p.is_relative_to("/b"), p.match("*.gz"))
print(PurePosixPath("a", "../b", "/c", "d//e/."), PurePosixPath(), PurePosixPath("a") / "b", "a" / PurePosixPath("b"))
print(PureWindowsPath("c:\\x\\y").drive, PureWindowsPath("c:/x").as_posix(), PureWindowsPath("A") == PureWindowsPath("a"))
print(sorted([PurePosixPath("b"), PurePosixPath("a/c")]), PurePosixPath("a") == PurePosixPath("a/"), p.as_uri())
for action in (
    lambda: p.relative_to("/b"),
    lambda: p.with_name("a/b"),
    lambda: PurePosixPath("/").with_name("x"),
    lambda: p < "x",
    lambda: PurePosixPath(3),
    lambda: p / 3,
):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

base = Path("/tmp") / f"molt_pathlib_{os.getpid()}"
(base / "d" / "e").mkdir(parents=True)
text = base / "d" / "x.txt"
print(text.write_text("hello\nworld\n"), text.read_text(), (base / "d" / "e" / "y").write_bytes(b"123"))
print(text.stat().st_size, text.exists(), text.is_file(), base.is_dir(), text.samefile(str(text)), isinstance(text, os.PathLike))
print(sorted(str(q.relative_to(base)) for q in base.rglob("*")), sorted(q.name for q in base.glob("d/*")))
print(sorted(q.name for q in (base / "d").iterdir()), Path.cwd() == Path(os.getcwd()), Path("a").absolute() == Path.cwd() / "a")
with text.open() as file:
    print(file.readlines())
(base / "link").symlink_to(text)
print((base / "link").is_symlink(), (base / "link").resolve() == text.resolve(), (base / "link").readlink() == text)
print(text.rename(base / "new.txt").name, text.exists(), (base / "new.txt").replace(text) == text)
(base / "touched").touch()
(base / "touched").unlink()
(base / "touched").unlink(missing_ok=True)
for action in (
    lambda: (base / "nope").read_text(),
    lambda: (base / "d").mkdir(),
    lambda: (base / "d").rmdir(),
    lambda: (base / "nope").unlink(),
    lambda: (base / "n" / "o").mkdir(),
):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, str(error).replace(str(base), "BASE"))
os.environ["HOME"] = "/home/someone"
print(Path.home(), Path("~/x").expanduser(), hash(Path("a")) == hash(Path("a")), pathlib.Path is Path)
shutil.rmtree(base)
print(base.exists())
