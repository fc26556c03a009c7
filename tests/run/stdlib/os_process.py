"""The process: environment, numbers, random bytes, paths as objects, errors of the system."""

import os

os.environ["MOLT_TEST_X"] = "1"
print(os.environ["MOLT_TEST_X"], os.getenv("MOLT_TEST_X"), os.getenv("MOLT_NO", 5), os.environb[b"MOLT_TEST_X"])
print("MOLT_TEST_X" in os.environ, os.environ.get("MOLT_NO"), isinstance(os.environ.copy(), dict))
print(os.WEXITSTATUS(os.system('test "$MOLT_TEST_X" = 1')), os.waitstatus_to_exitcode(os.system("exit 3")))
del os.environ["MOLT_TEST_X"]
print(os.WEXITSTATUS(os.system('test "$MOLT_TEST_X" = 1')))
for action in (
    lambda: os.environ["MOLT_TEST_X"],
    lambda: os.environ.__setitem__("A", 1),
    lambda: os.putenv("a=b", "c"),
    lambda: os.unsetenv("a=b"),
    lambda: os.environ.__setitem__("", "x"),
    lambda: os.urandom(-1),
    lambda: os.strerror("x"),
    lambda: os.fspath(3),
    lambda: os.waitstatus_to_exitcode(127),
):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)

print(os.getpid() > 1, os.getppid() >= 0, os.getpgid(0) == os.getpgrp(), os.getuid() == os.geteuid())
print(len(os.urandom(300)), os.urandom(16) != os.urandom(16), os.cpu_count() >= len(os.sched_getaffinity(0)) > 0)
print(os.uname().sysname, len(os.times()), len(os.getloadavg()), os.strerror(2), os.name, os.sep, os.linesep == "\n")


class Place(os.PathLike):
    def __fspath__(self):
        return "/tmp"


class Odd:
    def __fspath__(self):
        return 3


print(os.fspath(Place()), os.path.join(Place(), "a"), os.stat(Place()).st_size >= 0, isinstance(Place(), os.PathLike))
try:
    os.stat(Odd())
except TypeError as error:
    print(error)
print(os.fsencode("\xe9\udcff"), ascii(os.fsdecode(b"\xc3\xa9\xff")), issubclass(str, os.PathLike))
print(os.stat, os.error, os.path.__name__)
print(os.stat in os.supports_fd, os.mkdir in os.supports_dir_fd, os.stat in os.supports_follow_symlinks)
