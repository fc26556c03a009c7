# bytes methods mirror str's, on ASCII.
b = b"Hello, World"
print(
    b.upper(),
    b.lower(),
    b.swapcase(),
    b"ab cd".title(),
    b"aBC".capitalize(),
    b.find(b"o"),
    b.find(111),
    b.rfind(b"o"),
    b.count(b"l"),
    b.index(b"W"),
)
print(
    b.replace(b"l", b"LL", 2),
    b.split(b", "),
    b.partition(b","),
    b"a b  c".split(),
    b",".join([b"x", bytearray(b"y")]),
    b" x ".strip(),
    b"xxaxx".strip(b"x"),
)
print(
    b.startswith(b"He"),
    b.endswith((b"x", b"ld")),
    b"7".zfill(3),
    b"a".center(5, b"*"),
    b"a".ljust(3) + b"|",
    b"a\tb".expandtabs(4),
    b"l1\nl2\r\nl3".splitlines(),
)
print(
    b"abc".isalpha(),
    b"12".isdigit(),
    b"a1".isalnum(),
    b" \t".isspace(),
    b"AB".isupper(),
    b"ab".islower(),
    b"Ab".istitle(),
    b"\x80".isascii(),
    b"\xe9".isalpha(),
    b"\xe9".upper(),
)
print(
    b"abc".translate(bytes.maketrans(b"ab", b"xy")),
    b"abcd".translate(None, b"bd"),
    b"prefix-x".removeprefix(b"prefix-"),
    b"a" in b"abc",
    98 in b"abc",
    b"" in b"",
)
for attempt in (
    lambda: b"a" + "b",
    lambda: b"a".find("a"),
    lambda: b"".join(["a"]),
    lambda: b"abc".index(b"x"),
    lambda: 300 in b"a",
    lambda: "a" in b"a",
    lambda: b"a".split(b""),
    lambda: b"a" < "a",
):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
