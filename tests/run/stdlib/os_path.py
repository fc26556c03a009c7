"""`os.path`: every function of it, on str and bytes."""

import os.path
from os.path import basename, join

print(join("a", "b"), join("a/", "/b"), join(b"a", b"b"), basename("/x/y"), os.path.dirname("/x/y"))
print(os.path.normpath("a//b/../c/."), os.path.normpath("//a"), os.path.normpath(""), os.path.normpath(b"../x/.."))
print(os.path.split("/a/b/"), os.path.splitext("a.tar.gz"), os.path.splitext(".rc"), os.path.splitdrive("c:/x"))
print(os.path.relpath("/a/b", "/a/c/d"), os.path.commonpath(["/a/b", "/a/c"]), os.path.commonprefix(["abc", "abd"]))
print(os.path.isabs("/a"), os.path.isabs("a"), os.path.normcase("A"), os.path.abspath("/a/../b"))
print(os.path.exists("/tmp"), os.path.lexists("/nope"), os.path.isfile("/tmp"), os.path.isdir("/tmp"), os.path.ismount("/"))
os.environ["HOME"] = "/home/someone"
os.environ["MOLT_WORD"] = "word"
print(os.path.expanduser("~"), os.path.expanduser("~/x"), os.path.expanduser("~root"), os.path.expanduser("~no-such-user/x"))
print(os.path.expandvars("$MOLT_WORD/${MOLT_WORD}x/$MOLT_NONE"), os.path.expandvars(b"$MOLT_WORD"))
print(os.path.realpath("/tmp/../usr/./bin/..") in ("/usr", "/"), os.path.sep, os.path.altsep, os.path.pardir, os.path.devnull)
for call, arguments in (
    (os.path.join, ("a", b"b")),
    (os.path.join, ("a", 3)),
    (os.path.commonpath, ([],)),
    (os.path.commonpath, (["/a", "b"],)),
    (os.path.getsize, ("/nope",)),
    (os.path.relpath, ("",)),
):
    try:
        call(*arguments)
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
print(os.path.exists("a\0b"), os.path.exists(99), os.path.supports_unicode_filenames)
