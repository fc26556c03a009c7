# strip, lstrip, rstrip take a set of characters; removeprefix and removesuffix take a text.
s = "  \t xyx hello xyx \n"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip(None)))
print(
    "xyxhelloyx".strip("xy"),
    "xyxhelloyx".lstrip("xy"),
    "xyxhelloyx".rstrip("xy"),
    repr("aaa".strip("a")),
    "abc".strip(""),
)
print("\u2003a\x85".strip(), "éaé".strip("é"), "😀a😀".strip("😀"))
print(
    "TestCase".removeprefix("Test"),
    "TestCase".removesuffix("Case"),
    "abc".removeprefix("x"),
    "aa".removeprefix("a"),
    "abc".removesuffix(""),
)
try:
    "a".strip(1)
except TypeError as error:
    print(error)
