"""Runs before what they cannot hold, branches that begin with groups, and sets asked again and again: the matches
and groups are those of a matcher that tries everything."""

import re

PATTERNS = [
    r"(\d+)-(\d+)", r"(\d+)(\d)", r"(\w+)\s(\w*)", r"(a*)b", r"(a*)ab", r"([ab]*)b", r"([^b]*)b", r"(.*)b", r"(.*)\n", r"(?s)(.*)b",
    r"(\w+?)b", r"\w+", r"(\w+)$", r"(?:(\w)|-)+", r"(?:(a)|(b)|c)*d", r"((a)|(b))*", r"(?:(\d+)|([a-z]+)|(\s))",
    r"(?:(a+)b|(a+)c)", r"(?:(a)*b|(a)*c)", r"(?=(a+)b)a", r"(?!(a+)b)a+", r"(?:(?=(a))a(?!b)|b)+", r"(?:(?!(x)y).)*", r"(?>(a+))b", r"(?>a*)a",
    r"(a*)+b", r"(a|ab)(c|bcd)(d*)", r"(?i)([A-C]+)C", r"(?i)(é+)É", r"[aeiou]", r"[^\W\d]+", r"[\w.]+@[\w.]+\.\w+", r"(?a)[\w]+", r"[é-ü]+", r"[\sab]+?x",
    r"(\S+)=(\S*)", r"^(\s*)(\w+)", r"(?m)^(\w+)$", r"x*", r"(x*)", r"\b\w", r"(\w)\1", r"(a)?b(?(1)c|d)", r"(?:a{2,3})b", r"(a{0,2})a", r"a*+b", r"(?:ab)*+c", r"[a\]]+\]",
]
TEXTS = [
    "", "a", "b", "ab", "aab", "aaab", "abab", "12-34", "1234", "hello world", "a b", "aaac", "abcd", "abcbcd", "xyxx", "some.user@mail.example.com",
    "été été", "éÉé", "key=value other=", "  indented", "one\ntwo\nthree", "aabbccdd", "ab-cd", "acd", "bd", "abc", "cabbage", "ABCC", "日本 ab 12", "aaa" * 30 + "b", "]a]]",
    "\x80\xff\u0100a", "a\u2028b",
]
for p in PATTERNS:
    c = re.compile(p)
    for t in TEXTS:
        m, s, f = c.match(t), c.search(t), c.fullmatch(t)
        found = [x and (x.span(), x.groups(), x.lastindex) for x in (m, s, f)]
        if any(found):
            print(p, ascii(t[:12]), *map(ascii, found), ascii(c.findall(t)), ascii(c.sub("<>", t)), ascii(c.split(t)))
words = re.compile(r"(\w)(\w*)")


def swap(m):
    # The same pattern while it is at work.
    return words.sub(r"\2\1", m.group()) + str(len(words.findall("a bc")))


print(words.sub(swap, "one two"), [m.span(2) for m in words.finditer("ab c def")])
it = words.finditer("ab cd")
print(next(it).group(), words.findall("x yz"), next(it).groups(), next(it, None))
data = bytearray(b"abc abd")
pattern = re.compile(rb"ab(.)")
print(pattern.findall(data), pattern.search(data).group(1))
data.append(1)
data.extend(b"abe")
print(pattern.findall(data), pattern.match(memoryview(b"abz")).groups())
for bad in (lambda: words.match(b"a"), lambda: words.search(1), lambda: pattern.findall("a"), lambda: words.sub(lambda m: 1 / 0, "a"), lambda: words.sub(lambda m: 1, "ab")):
    try:
        print(bad())
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(words.findall("still works"), words.match("a b", 2).group(), words.match("abc", 1, 2).group())


class Text(str):
    def __del__(self):
        print("end of", self)


words.match(Text("gone"))
print("after")
t = Text("kept")
m = words.search(t)
del t
print(m.group())
del m
print("end")
