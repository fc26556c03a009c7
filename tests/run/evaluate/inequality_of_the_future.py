"""Texts that are run inherit `from __future__ import barry_as_FLUFL`: `<>` is written for `!=` there, though not in the file."""

from __future__ import barry_as_FLUFL

print(1 != 2)
print(eval("1 <> 2"), eval('"a"<>"b"'), eval("range(7) <> range(7)"))
exec("x = [1] <> [2]")
print(x)
for text in ("1 <> 1", "3 != 4"):
    try:
        print(eval(text))
    except SyntaxError as error:
        print(text, error.msg)
