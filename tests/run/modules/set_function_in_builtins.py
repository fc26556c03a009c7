# Functions among the built-ins can be set where a program shows which: its modules, and the host's, look them up.
import builtins
import textwrap
from unittest.mock import patch

old = builtins.len


def counting(x):
    global calls
    calls += 1
    return old(x)


calls = 0
builtins.len = counting
print(len("abc"), [len(x) for x in ("a", "bc")], calls)
print(textwrap.wrap("some words to wrap", 8), calls > 5)
print(eval("len('abcd')"), max([1, 2]))
del builtins.len
try:
    len("abc")
except NameError as e:
    print(e)
builtins.len = old
print(len("abc"))
with patch("builtins.abs", lambda x: "patched"):
    print(abs(-5))
print(abs(-5))


def own(x):
    return "own"


with patch.object(builtins, "sorted", own):
    print(sorted([2, 1]))
print(sorted([2, 1]), builtins.sorted is sorted)
try:
    setattr(builtins, "".join(["mi", "n"]), own)
except Exception as e:
    print("not to be set")
else:
    print("not to be set")
    del builtins.min
