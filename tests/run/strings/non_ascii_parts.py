"""Splitting, joining, finding and slicing text of every width."""

texts = ["plain text here", "žluťoučký kůň  pěl", "naïve café", "日本語 テキスト", "a\u2003b\u00a0c\u1680d\u3000e\x85f\x1cg", "😀 x 😀y 😀", ""]
for t in texts:
    print(ascii(t.split()), ascii(t.split(None, 1)), ascii(t.rsplit(None, 1)), ascii(t.split(" ")))
    print(ascii(" ".join(t.split())), ascii("€".join(t)), ascii("".join(list(t))), ascii(t[::-1]), ascii(t[::2]), ascii(t[5:1:-1]))
    for part in ("e", "ů", "é", "本", "😀", "\u2003", "x", "text", "ův", ""):
        print(t.find(part), t.rfind(part), t.count(part), ascii(t.replace(part, "_")), ascii(t.replace(part, "ő", 1)), part in t)
    print(ascii(t.upper()), ascii(t.lower()), ascii(t.title()), ascii(t.swapcase()), ascii(t.strip("pae ")), ascii(t.center(21, "ž")))
long = "ab€" * 50 + "q" + "žx" * 50
print(long.find("q"), long.count("€"), long.count("ž"), long.index("žx"), long.find("xž"), long.find("\U0001f600"), long.find("é"))
latin = "é" * 30 + "a" * 30
print(ascii(latin[::-1][:3]), ascii(latin[30:]), latin[30:].isascii(), latin[::31].isascii(), latin[31::7].isascii(), (latin[30:] + "b").isascii())
print(ascii("é".join(["a", "b"])), ascii(", ".join(["é", "b"])), "".join(["a"]) is not None, "-".join([]), "x".join(["", ""]), "".join(["", ""]))
wide = "€a"
print(wide[1:].isascii(), (wide * 2)[1::2].isascii(), ascii(wide.replace("€", "")), wide.replace("€", "").isascii())
print("ab12_é".isidentifier(), "1a".isidentifier(), "_".isidentifier(), "a b".isidentifier(), "é1".isidentifier(), "".isidentifier(), "a-".isidentifier())
print("x".count("x"), "xxx".count("x", 1), "xxx".count("x", 2, 1), "axaxa".count("x", -2), "é".count("é"), "aé".count("a"), "a".count("é"))


class S(str):
    pass


print(S("a").join([S("b"), "c"]), type("".join([S("b")])), type("".join([S("b"), ""])), type(S("ab")[::-1]), type(S("ab")[:]))
for bad in ([1], ["a", None], [b"x"], 5, None, ["a", 1, "é"]):
    try:
        print("-".join(bad))
    except TypeError as e:
        print(e)
