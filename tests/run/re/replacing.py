# sub, split, findall and finditer, of text and bytes.
import re


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(re.sub("a", "x", "banana"), re.sub("a", "x", "banana", 2), re.subn("n(a)", r"<\1>", "banana"), re.sub("x*", "-", "abxd"))
print(re.sub(r"(?P<w>\w+)", lambda m: m["w"].upper() + str(m.start()), "ab cd"), re.sub("a", lambda m: None, "banana"))
print(re.sub(r"(a)(b)?", r"[\g<2>\1]", "abac"), re.sub("a", r"\n\\", "a"), re.sub("b", "\\x41" if False else "é", "abc"))
print(re.split(",", "a,b,,c"), re.split("(,)|;", "a,b;c"), re.split("x*", "axbc"), re.split(",", "a,b,c", 1), re.split(r"\b", "a b"))
print(re.findall("a|b", "abc"), re.findall("(a)b?", "abaac"), re.findall("(a)|(b)", "abc"), re.findall("", "ab"))
print(re.sub(b"a", b"x", b"banana"), re.split(b"n", bytearray(b"banana")), re.findall(rb"\w", memoryview(b"\xe9a")), re.match(rb"(?i)\xe9A", b"\xe9a"))
attempt(lambda: re.sub("a", 1, "a"))
attempt(lambda: re.sub("a", lambda m: 1, "ba"))
attempt(lambda: re.sub(b"a", "x", b"a"))
attempt(lambda: re.sub("a", "x", b"a"))
attempt(lambda: re.sub("a", r"\1", "a"))
attempt(lambda: re.sub("a", r"\g<x>", "a"))
attempt(lambda: re.sub("a", r"\q", "a"))
buffer = bytearray(b"abcabc")
matches = re.finditer(b"a", buffer)
print(next(matches))
attempt(lambda: buffer.append(1))
del matches
buffer.append(1)


class Text(str):
    pass


print(type(re.match(".*", Text("ab")).group()), type(re.sub("x", "y", Text("ab"))))
print(re.compile(r"""
    (\d+)   # digits
    \s* -
    [ ] x
""", re.X).findall("12 - x, 3- x"))
