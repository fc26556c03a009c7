"""fnmatch and glob: patterns, folders in folders, hidden files."""

import fnmatch
import glob
import os
import shutil

print(fnmatch.fnmatch("a.py", "*.py"), fnmatch.fnmatchcase("A", "a"), fnmatch.filter(["a", "b.c", "bc"], "b*"))
print(fnmatch.translate("a[!b]*?.[c-e]"), fnmatch.fnmatch("[", "[[]"), fnmatch.fnmatch("x", "[y-"))

base = os.path.join("/tmp", f"molt_glob_{os.getpid()}")
for folder in ("d/e", "f", ".hidden"):
    os.makedirs(os.path.join(base, folder))
for name in ("d/x.txt", "d/e/y.txt", "f/z.py", ".hidden/q.txt", "d/.secret.txt"):
    open(os.path.join(base, name), "w").close()
os.chdir(base)
print(sorted(glob.glob("*")), sorted(glob.glob("**/*.txt", recursive=True)), sorted(glob.glob("*/*.??")))
print(sorted(glob.glob("**", recursive=True)), sorted(glob.glob("d/.*")), glob.glob("nope/*"), glob.glob("d/x.txt"))
print(sorted(glob.glob("*.txt", root_dir="d")), sorted(glob.iglob(b"d/*")), glob.escape("a[1]*"), glob.has_magic("a*"))
print(sorted(glob.glob("**/*.txt", recursive=True, include_hidden=True)), sorted(glob.glob(os.path.join(base, "f", "*"))) == [base + "/f/z.py"])
os.chdir("/")
shutil.rmtree(base)
