"""`os.path.normpath` of all paths of a few parts, of bytes, of wide characters, and of what is no path."""
import itertools
import os.path
import pathlib

for n in range(6):
    row = []
    for parts in itertools.product(("/", ".", "..", "a"), repeat=n):
        row.append(os.path.normpath("".join(parts)))
    print(n, row)
print(os.path.normpath(b"/a//b/../c/."), os.path.normpath(b""), os.path.normpath("ä/../日本/./x\0y"), os.path.normpath("日本/../é"))


class Text(str):
    pass


print(type(os.path.normpath(Text("a/b"))).__name__, os.path.normpath(pathlib.PurePosixPath("a/../b")))
for wrong in (3, None, ["a"]):
    try:
        os.path.normpath(wrong)
    except TypeError as error:
        print(error)
print(os.path.relpath("/a/b/c", "/a/x"), os.path.abspath("/x/../y"), os.path.join("/a", "../b"))
