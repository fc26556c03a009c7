# replace: overlapping, counted, empty needle, width changes.
print(
    "aaaa".replace("aa", "b"),
    "aaaaa".replace("aa", "b"),
    "abc".replace("", "-"),
    "".replace("", "x"),
    "".replace("", "x", 0),
)
print(
    "abc".replace("", "-", 2),
    "banana".replace("a", "o", 2),
    "banana".replace("a", "o", -1),
    "banana".replace("an", ""),
)
print(
    "café".replace("é", "e"),
    "cafe".replace("e", "é"),
    "a日b".replace("日", "-"),
    "abc".replace("b", "😀"),
    "😀x😀".replace("😀", ""),
)
s = "unchanged"
print(s.replace("zz", "y"), s.replace("unchanged", ""), "aXbX".replace("X", "XX"))
try:
    "a".replace("a", None)
except TypeError as error:
    print(error)
