"""linecache, tokenize, fileinput and filecmp: files of text, line by line."""

import filecmp
import fileinput
import io
import linecache
import os
import shutil
import token
import tokenize

base = os.path.join("/tmp", f"molt_lines_{os.getpid()}")
os.mkdir(base)
path = os.path.join(base, "source.py")
with open(path, "w") as file:
    file.write("# -*- coding: utf-8 -*-\nx = 1 + 2  # sum\nif x:\n    print('a')\n")

print(linecache.getline(path, 2), repr(linecache.getline(path, 9)), len(linecache.getlines(path)), linecache.getlines(base + "/no"))
linecache.clearcache()
for found in tokenize.generate_tokens(io.StringIO("x = [1,\n 2.5]\nif x:\n  y(f'a')\n").readline):
    print(token.tok_name[found.type], repr(found.string), found.start, found.end, found.line.rstrip())
with open(path, "rb") as file:
    print(tokenize.detect_encoding(file.readline))
with tokenize.open(path) as file:
    print(file.encoding, file.mode, file.readline().strip())
try:
    list(tokenize.generate_tokens(io.StringIO("(1,\n").readline))
except tokenize.TokenError as error:
    print(error)

with fileinput.input([path]) as lines:
    for line in lines:
        print(fileinput.lineno(), fileinput.isfirstline(), os.path.basename(fileinput.filename()), line.rstrip())

shutil.copy(path, os.path.join(base, "same"))
with open(os.path.join(base, "other"), "w") as file:
    file.write("x")
print(filecmp.cmp(path, os.path.join(base, "same"), shallow=False), filecmp.cmp(path, os.path.join(base, "other")))
os.makedirs(os.path.join(base, "left"))
os.makedirs(os.path.join(base, "right"))
open(os.path.join(base, "left", "a"), "w").close()
open(os.path.join(base, "right", "b"), "w").close()
compared = filecmp.dircmp(os.path.join(base, "left"), os.path.join(base, "right"))
print(compared.left_only, compared.right_only, compared.common)
shutil.rmtree(base)
