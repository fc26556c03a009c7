"""`format` and `%`: what stands between fields, of all kinds of characters, doubled signs, and errors behind it."""

class Spec:
    def __format__(self, spec):
        return "<" + spec + ">"


s = Spec()
for text in ("", "plain", "{}", "{{}}", "a{{b}}c", "{}{}", "x{}y", "é{}日{}\U0001f600", "{{{}}}", "{:é>{}}", "a{0}b{0:*^9}c{1}", "日本{:日>5}語", "tail {}", "{} head", "a{}}}b", "{:{}}", "}} {} {{"):
    for args in (("v", 7), (1.5, "é"), (s, "ab")):
        try:
            print(ascii(text.format(*args)))
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
for text in ("{", "}", "abc{", "abc}", "a{}b}", "a{x", "é{", "日}", "{!}", "a{!x}", "{:{", "{0[}"):
    try:
        print(text.format(1))
    except (ValueError, KeyError, IndexError) as e:
        print(text.isascii(), type(e).__name__, e)
for text, value in (("", ()), ("%%", ()), ("a%%b", ()), ("x%sy", 1), ("é%s日", "é"), ("%s%s", (1, "日")), ("\U0001f600 %d %5.1f|", (3, 2.5)), ("%(a)s and %(b)d%%", {"a": "é", "b": 2}), ("tail %s", ("x",)), ("%s head", "y"), ("no fields", {}), ("no fields", ()), ("no fields", [])):
    print(ascii(text % value))
for text, value in (("abc%", 1), ("abc%s", ()), ("abc", 1), ("é%z", 1), ("日%s%s", 1), ("%(a)s", 1), ("%(a", {}), ("a%d", "x"), ("%s", (1, 2))):
    try:
        print(text % value)
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
for n in (0, 1, 2, 9):
    for t in ("", "a", "é", "日"):
        for fill in ("*", "é", "日"):
            print(*map(ascii, (t.ljust(n, fill), t.rjust(n, fill), t.center(n, fill))), len(t.zfill(n)))
