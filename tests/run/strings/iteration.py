# Iterating, unpacking, converting.
print(list("héy😀"), tuple("ab"), set("a"), sorted("banana"), list(reversed("abc")), list(enumerate("xy")))
a, b, *rest = "héllo"
print(a, b, rest)
for character in "日😀":
    print(character, ord(character), len(character.encode()))
print(
    [c for c in ""],
    "".join(reversed("日本")),
    max("hello"),
    min("hello"),
    dict(zip("ab", "cd")),
    list(map(ord, "é")),
)
it = iter("ab")
print(next(it), next(it), next(it, "end"))
try:
    a, b = "abc"
except ValueError as error:
    print(error)
