"""Modules named when the program runs that exist nowhere, encodings named to codecs, faulthandler."""

import importlib, faulthandler, codecs, io, pkgutil
for name in ("nowhere_at_all", "argparse._sys", "nowhere.at.all"):
    try:
        importlib.import_module(name)
    except ImportError as e:
        print(type(e).__name__, e, e.name)
print(pkgutil.resolve_name("argparse._sys").__name__)
print(faulthandler.is_enabled(), faulthandler.enable(), faulthandler.is_enabled(), faulthandler.disable(), faulthandler.is_enabled())
b = io.BytesIO()
w = codecs.getwriter("cp1251")(b)
w.write("\u043f\u0440")
print(b.getvalue(), codecs.lookup("koi8-r").name)
try:
    faulthandler.dump_traceback_later(0)
except ValueError as e:
    print(e)
import argparse
