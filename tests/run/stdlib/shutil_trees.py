"""shutil: copying and moving files and trees, what is found, what fails."""

import os
import shutil

base = os.path.join("/tmp", f"molt_shutil_{os.getpid()}")
os.makedirs(os.path.join(base, "d", "e"))
os.chdir(base)
for name, text in (("d/x.txt", "hello"), ("d/e/y.txt", "z" * 100_000), ("d/e/skip.pyc", "")):
    with open(name, "w") as file:
        file.write(text)
os.chmod("d/x.txt", 0o600)
os.utime("d/x.txt", (1, 2))
os.symlink("x.txt", "d/link")

print(shutil.copy("d/x.txt", "c.txt"), oct(os.stat("c.txt").st_mode), os.stat("c.txt").st_mtime == 2)
print(shutil.copy2("d/x.txt", "c2.txt"), os.stat("c2.txt").st_mtime, shutil.copyfile("d/e/y.txt", "big"), os.path.getsize("big"))
print(shutil.copytree("d", "dd", symlinks=True, ignore=shutil.ignore_patterns("*.pyc")))
print(sorted(os.listdir("dd")), sorted(os.listdir("dd/e")), os.path.islink("dd/link"))
print(shutil.copytree("d/e", "dd/e", dirs_exist_ok=True), sorted(os.listdir("dd/e")))
print(shutil.move("c.txt", "m.txt"), shutil.move("m.txt", "dd"), sorted(os.listdir()))
with open("a", "w+") as first, open("b", "w+") as second:
    first.write("text" * 10)
    first.seek(0)
    shutil.copyfileobj(first, second, 7)
print(os.path.getsize("b"), shutil.which("sh") is not None, shutil.which("no-such-program"), shutil.disk_usage("/").total > 0)
os.environ["COLUMNS"], os.environ["LINES"] = "70", "20"
print(shutil.get_terminal_size())

shutil.rmtree("dd")
shutil.rmtree("nope", ignore_errors=True)
print(os.path.exists("dd"))
for action in (
    lambda: shutil.copyfile("a", "a"),
    lambda: shutil.copyfile("nope", "x"),
    lambda: shutil.copyfile("d", "x"),
    lambda: shutil.rmtree("nope"),
    lambda: shutil.rmtree("d/link"),
    lambda: shutil.copytree("d", "d"),
    lambda: shutil.move("nope", "x"),
):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error)
shutil.rmtree("d", onerror=lambda *seen: print(seen))
os.chdir("/")
shutil.rmtree(base)
