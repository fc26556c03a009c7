"""`tomllib`, which needs more of `typing` than Molt's own has."""

import io
import tomllib

TEXT = """
title = "TOML Example"
[owner]
name = "Tom"
dob = 1979-05-27T07:32:00-08:00
day = 1979-05-27
at = 07:32:00.5
[database]
ports = [8000, 8001, 0xff, 0b11, 1_000]
data = [["delta", "phi"], [3.14, -inf, 1e3]]
targets = { cpu = 79.5, case.inner = true }
text = '''
raw \\n text'''
[[products]]
name = "Hammer\\u00e9"
[[products]]
"""
print(tomllib.loads(TEXT))
print(tomllib.load(io.BytesIO(b"a.b.c = 1\n")))
for wrong in ("a = ", "a = 1\na = 2", "[a]\n[a]", "a = \"x", "= 1", "a = 1979-13-01", "x = [1, 2"):
    try:
        tomllib.loads(wrong)
    except tomllib.TOMLDecodeError as error:
        print(error)
try:
    tomllib.load(io.StringIO("a = 1"))
except TypeError as error:
    print(error)
print(tomllib.loads("a = 1.10", parse_float=str))
