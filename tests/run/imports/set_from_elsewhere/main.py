"""Names of a module that others set, and that it does not bind itself: those of built-ins, and unknown ones."""

import importlib
import sys
from unittest import mock

import used
import used as alias


def shown(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


shown(used.verbose)
used.VERBOSE = True
shown(used.verbose)
del used.VERBOSE
shown(used.verbose)
for name in ["VERBOSE", "LEVEL"]:
    setattr(sys.modules["used"], name, 41)
shown(used.verbose)
shown(used.level)
print("LEVEL" in vars(used), "open" in vars(used), hasattr(used, "LEVEL"), hasattr(used, "open"))

shown(used.reads, "there is no such file")
used.open = lambda path: f"opened {path}"
shown(used.reads, "a.txt")
print(hasattr(used, "open"), "open" in dir(used))
del used.open
shown(used.reads, "there is no such file")
try:
    del used.open
except AttributeError as error:
    print(error)

shown(used.counts, [1, 2, 2])
setattr(alias, "len", lambda xs: -1)
importlib.import_module("used").sum = lambda xs: "sum"
shown(used.counts, [1, 2, 2])
print(used.Reader().sizes([[1], [2, 3]]))
del alias.len, alias.sum
shown(used.counts, [1, 2, 2])
print(used.Reader().sizes([[1], [2, 3]]), used.Reader.limit)

with mock.patch("used.open", create=True, side_effect=lambda path: [path, path]) as opened:
    shown(used.reads, "patched")
    print(opened.call_count, opened.call_args)
shown(used.reads, "there is no such file")
with mock.patch.object(used, "input", create=True, return_value="Ann"):
    shown(used.asks)


@mock.patch("used.print", create=True)
def quietly(printed):
    used.says("not", "shown")
    return printed.call_args_list


print(quietly())
used.says("shown", "again")

used.range = lambda n: [7] * n
used.str = lambda x: f"<{x}>"
used.abs = lambda x: x * 100
print(used.Reader().sizes([]), list(used.Reader().lazily()))
used.isinstance = lambda x, cls: "isinstance"
print(used.own_type(True))

setattr(sys.modules[__name__], "bin", lambda x: f"own {x}")
print(bin(5))
del sys.modules[__name__].bin
print(bin(5))
with mock.patch(f"{__name__}.hex", create=True, return_value="patched hex"):
    print(hex(5))
print(hex(5))
shown(lambda: undefined)
sys.modules["__main__"].undefined = "defined"
shown(lambda: undefined)
