"""Files by their numbers: open, read, write, seek, pipes, copies of numbers; `fdopen` and openers."""

import os

path = os.path.join("/tmp", f"molt_os_open_{os.getpid()}")
file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
print(os.write(file, b"abcdef"), os.lseek(file, 2, os.SEEK_SET), os.read(file, 3), os.fstat(file).st_size)
os.ftruncate(file, 3)
print(os.pread(file, 10, 0), os.pwrite(file, bytearray(b"ZZ"), 1), os.pread(file, 10, 0), os.get_inheritable(file))
os.set_inheritable(file, True)
print(os.get_inheritable(file), os.isatty(file), os.get_blocking(file))
copy = os.dup(file)
os.fsync(copy)
os.close(copy)
os.close(file)
for call, arguments in ((os.close, (file,)), (os.read, (file, 1)), (os.read, (0, -1)), (os.read, ("x", 1)), (os.write, (1, "text"))):
    try:
        call(*arguments)
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
for flags in (os.O_WRONLY | os.O_CREAT | os.O_EXCL, os.O_RDONLY | os.O_DIRECTORY):
    try:
        os.open(path, flags)
    except OSError as error:
        print(type(error).__name__, error.strerror, error.filename == path)

first, second = os.pipe()
print(os.write(second, b"hi"), os.read(first, 10))
os.close(second)
print(os.read(first, 10))
os.close(first)

with os.fdopen(os.open(path, os.O_WRONLY | os.O_TRUNC), "w") as text:
    text.write("by number\n")


def opener(name: str, flags: int) -> int:
    print(name == path, flags == os.O_RDONLY | os.O_CLOEXEC)
    return os.open(name, flags)


with open(path, opener=opener) as text:
    print(text.read(), end="")
for wrong in (lambda name, flags: -1, lambda name, flags: "x"):
    try:
        open(path, opener=wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
os.truncate(path, 2)
print(os.path.getsize(path))
number = os.open(path, os.O_RDONLY)
try:
    os.get_terminal_size(number)
except OSError as error:
    print(error)
os.close(number)
os.remove(path)
