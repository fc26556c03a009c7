"""What is known of files: status, times, modes, access; and the named tuples that say so."""

import os
import stat

base = os.path.join("/tmp", f"molt_os_status_{os.getpid()}")
os.mkdir(base)
path = os.path.join(base, "file")
with open(path, "wb") as file:
    file.write(b"12345")

found = os.stat(path)
print(type(found), len(found), found.st_size, found[6], found.st_nlink, isinstance(found, tuple))
print(stat.S_ISREG(found.st_mode), stat.S_ISDIR(os.stat(base).st_mode), stat.filemode(found.st_mode & ~0o22))
print(found.st_uid == os.getuid(), found.st_blksize > 0, found.st_blocks >= 0, found.st_rdev)
print(abs(found.st_mtime - found.st_mtime_ns / 1e9) < 1e-5, int(found.st_mtime) == found[8], tuple(found)[6])

os.utime(path, (1.5, 2.25))
print(os.stat(path).st_atime, os.stat(path).st_mtime, os.stat(path).st_mtime_ns, os.path.getmtime(path))
os.utime(path, ns=(10, 20_000_000_007))
print(os.stat(path).st_atime_ns, os.stat(path).st_mtime_ns, os.stat(path)[8])
os.utime(path, (-1.25, 3))
print(os.stat(path).st_atime, os.stat(path).st_atime_ns)
for arguments, named in (((path, (1,)), {}), ((path, [1, 2]), {}), ((path, (1, 2)), {"ns": (1, 2)}), ((path,), {"ns": 3})):
    try:
        os.utime(*arguments, **named)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

os.chmod(path, 0o640)
print(oct(os.stat(path).st_mode), os.access(path, os.R_OK), os.access(path + "x", os.F_OK))
old = os.umask(0o077)
os.mkdir(os.path.join(base, "private"))
print(oct(os.stat(os.path.join(base, "private")).st_mode), oct(os.umask(old)))

print(os.stat_result((1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
print(os.stat_result(range(10)).st_atime, os.stat_result(range(10)).st_atime_ns, os.stat_result(range(10)).st_blocks)
for wrong in ((1, 2), 5, range(30)):
    try:
        os.stat_result(wrong)
    except TypeError as error:
        print(error)
print(os.terminal_size((80, 24)), os.terminal_size((80, 24)).lines, os.stat_result.n_fields)
match os.terminal_size((1, 2)):
    case os.terminal_size(columns, lines):
        print(columns, lines)

for wrong in ("nope", b"nope", 99, 1.5, "a\0b", b"a\0b", None, [1], 2**40, -(2**40)):
    for call in (os.stat, os.mkdir, os.listdir):
        if wrong is None and call is os.listdir:
            continue
        try:
            call(wrong)
            print("made", call.__name__)
        except (OSError, TypeError, ValueError, OverflowError) as error:
            print(call.__name__, type(error).__name__, error)
        if os.path.isdir("nope"):
            os.rmdir("nope")

os.rmdir(os.path.join(base, "private"))
os.remove(path)
os.rmdir(base)
