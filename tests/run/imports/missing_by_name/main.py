"""Modules that are asked for by a name made as the program runs, and are not there."""

import importlib
import importlib.util
import os
import pkgutil
import sys

import there
import pack

n = str(len(sys.argv))
names = ["no_such_module", "no_such.sub", "there.sub", "pack.no_such", "pack.part.no_such", "there.a.b", "pack.a.b"]
for name in names + ["".join([name, n]) for name in names]:
    for how in (importlib.import_module, __import__):
        try:
            print(how(name))
        except ImportError as error:
            print(type(error).__name__, error, error.name, error.path)

print(importlib.import_module(".part", "pack").value, importlib.import_module("pack.part") is sys.modules["pack.part"])
for name, package in ((".part", None), ("..part", "pack"), (".none", "pack")):
    try:
        importlib.import_module(name, package)
    except (ImportError, TypeError) as error:
        print(type(error).__name__, error)

for name in ("no_such", "there", "pack", "pack.part", "pack.none", "no_such" + n):
    found = importlib.util.find_spec(name)
    print(name, found if found is None else (found.name, os.path.basename(found.origin)))
for name in ("there.sub", "no_such.sub"):
    try:
        importlib.util.find_spec(name)
    except ModuleNotFoundError as error:
        print(error, error.name)
print(importlib.util.resolve_name(".a", "pack"), importlib.util.resolve_name("b", None), importlib.util.find_spec(".part", "pack").name)
for name, package in ((".a", ""), ("..a", "pack")):
    try:
        importlib.util.resolve_name(name, package)
    except ImportError as error:
        print(error)
sys.modules["gone"] = None
print(importlib.util.find_spec("gone"))
print(pkgutil.get_data("pack", "part.py"), pkgutil.get_data("pack.part", "__init__.py"))
try:
    pkgutil.get_data("pack", "none.txt")
except FileNotFoundError as error:
    print(error.strerror)
