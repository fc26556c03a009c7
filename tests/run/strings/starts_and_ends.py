# startswith and endswith take bounds and tuples.
s = "hello world"
print(
    s.startswith("hello"),
    s.startswith("world", 6),
    s.startswith("hello", 0, 4),
    s.startswith(""),
    s.startswith("", 11),
    s.startswith("", 12),
)
print(
    s.endswith("world"),
    s.endswith("o", 0, 5),
    s.endswith(("x", "ld")),
    s.startswith(()),
    s.startswith(("he", 5)),
)
print(s.endswith("world", -5), s.endswith("world", -4), "".endswith(""), "日本".endswith("本"))
for argument in (5, ["h"], ("a", 5), b"h", None):
    try:
        s.startswith(argument)
    except TypeError as error:
        print(error)
