"""`resource`: limits and use; `_io` has the classes of `io`."""

import _io
import io
import resource

print(resource.getrlimit(resource.RLIMIT_CORE), resource.RLIM_INFINITY)
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (32, hard))
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0], resource.prlimit(0, resource.RLIMIT_NOFILE, (40, hard))[0])
print(resource.prlimit(0, resource.RLIMIT_NOFILE)[0])
used = resource.getrusage(resource.RUSAGE_SELF)
print(type(used), len(used), used.ru_maxrss > 0, used[2] == used.ru_maxrss, type(used.ru_utime), used.ru_stime >= 0)
print(repr(used).startswith("resource.struct_rusage(ru_utime="), resource.getpagesize())
for bad in [
    lambda: resource.getrlimit(99),
    lambda: resource.getrusage(99),
    lambda: resource.setrlimit(7, (1, 2, 3)),
    lambda: resource.setrlimit(7, (100, 2)),
]:
    try:
        bad()
    except Exception as error:
        print(repr(error))

for name in "BytesIO", "StringIO", "FileIO", "TextIOWrapper", "BufferedReader", "UnsupportedOperation", "open":
    print(name, getattr(_io, name) is getattr(io, name))
print(_io._IOBase is io.IOBase or issubclass(io.IOBase, _io._IOBase), _io.DEFAULT_BUFFER_SIZE, _io.BlockingIOError)
