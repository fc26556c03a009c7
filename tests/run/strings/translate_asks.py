"""`str.translate`: how often a table is asked, and what it may give."""


class Table:
    def __init__(self, known):
        self.known = known
        self.asked = []

    def __getitem__(self, c):
        self.asked.append(c)
        if c in self.known:
            value = self.known[c]
            if isinstance(value, Exception):
                raise value
            return value
        raise LookupError(c)


for text in ("abcabc", "aabbccdd", "ab\u00e9ab", "xx", "a", "", "a\U0001f600a", "dddbddd"):
    for known in (
        {97: "x", 98: None},
        {97: "xyz", 98: 98},
        {97: 0xE9, 98: "\u0101"},
        {97: None, 98: None, 99: None, 100: None},
        {97: "", 99: 97},
        {0xE9: "e", 98: "\U0001f600"},
        {100: None, 98: 66},
        {},
    ):
        t = Table(known)
        print(ascii(text.translate(t)), t.asked, ascii(text.translate(known)))

for bad in (-1, 0x110000, 2**70, 1.5, b"x", [], KeyError(1), ValueError("no"), IndexError("i")):
    for text in ("qa", "\u00e9a"):
        try:
            print(ascii(text.translate(Table({97: bad}))))
        except Exception as e:
            print(type(e).__name__, e)
        if not isinstance(bad, Exception):
            try:
                print(ascii(text.translate({97: bad})))
            except Exception as e:
                print(type(e).__name__, e)


class Missing(dict):
    def __missing__(self, key):
        return chr(key + 1)


print("abc".translate(Missing({97: "!"})), "abc".translate(["x"] * 98), "a\x00b".translate("0"), "ab".translate({97: True}))
print("hello".translate(str.maketrans("el", "ip", "o")), "hello".translate(str.maketrans({"h": "J", "l": None, 111: "0"})))
try:
    "abc".translate(None)
except TypeError as e:
    print(e)


class S(str):
    pass


print(type(S("abc").translate({})), type(S("").translate({})), S("abc").translate({97: S("zz")}))
