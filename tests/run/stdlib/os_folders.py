"""Folders and files by their paths: making, listing, walking, moving and removing them."""

import os

base = os.path.join("/tmp", f"molt_os_folders_{os.getpid()}")
os.mkdir(base)
os.chdir(base)
print(os.getcwd() == base, os.getcwdb() == base.encode())

with open("a.txt", "w") as file:
    file.write("hello")
os.makedirs("x/y/z")
os.makedirs("x/y/z", exist_ok=True)
try:
    os.makedirs("x/y")
except FileExistsError as error:
    print(error, error.filename, error.errno)
print(sorted(os.listdir()), sorted(os.listdir(b".")), os.listdir("x"))

os.rename("a.txt", "b.txt")
try:
    os.rename("a.txt", "b.txt")
except FileNotFoundError as error:
    print(error, error.filename, error.filename2, error.args)
os.symlink("b.txt", "link")
os.link("b.txt", "hard")
print(os.readlink("link"), os.readlink(b"link"), os.path.islink("link"), os.path.samefile("hard", "b.txt"))
print(os.stat("hard").st_nlink, os.lstat("link").st_mode != os.stat("link").st_mode)

print("scandir")
with os.scandir() as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), os.fspath(entry))
        print(entry.is_file(follow_symlinks=False), entry.stat().st_size == os.stat(entry.path).st_size)
        print(entry.inode() == os.lstat(entry.path).st_ino)
print([entry.path for entry in os.scandir("x/")], [entry.path for entry in os.scandir(b"x")])

print("walk")
for root, folders, files in os.walk("."):
    folders.sort()
    print(root, folders, sorted(files))
for root, folders, files in os.walk("x", topdown=False):
    print(root, folders, files)

print("remove")
os.removedirs("x/y/z")
print(os.path.exists("x"))
os.replace("hard", "b.txt")
os.remove("link")
os.unlink("b.txt")
os.unlink("hard") if os.path.exists("hard") else print("gone")
for call in (os.rmdir, os.unlink, os.remove, os.chdir, os.listdir, os.scandir, os.readlink, os.stat, os.lstat):
    try:
        call("nope")
    except OSError as error:
        print(call.__name__, type(error).__name__, error)
os.chdir("/")
os.rmdir(base)
print(os.path.exists(base))
