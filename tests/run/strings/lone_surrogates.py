# Lone surrogates are characters; only encoding them fails.
s = "a\ud800b"
print(len(s), ascii(s), repr(s), s == "a\ud800b", s[1] == "\ud800", ord(s[1]))
print(ascii("\ud83d" + "\ude00"), len("\ud83d\ude00"), "\ud83d\ude00" == "😀")
for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogatepass"):
    try:
        print(errors, s.encode("utf-8", errors))
    except UnicodeEncodeError as error:
        print(errors, error)
print(
    ascii(b"a\xed\xa0\x80".decode("utf-8", "surrogatepass")),
    ascii(b"a\xff".decode("utf-8", "surrogateescape")),
)
print("a\udcff".encode("utf-8", "surrogateescape"), chr(0xDFFF) > "a", ascii(s.upper()), s.find("\ud800"))
try:
    print(s)
except UnicodeEncodeError as error:
    print(error)
