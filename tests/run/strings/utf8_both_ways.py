"""UTF-8: every length of sequence, at every border, and every kind of fault."""

borders = [0, 0x7F, 0x80, 0xFF, 0x100, 0x7FF, 0x800, 0xFFF, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x3FFFF, 0x10FFFF]
for c in borders:
    for text in (chr(c), "a" + chr(c), chr(c) * 3 + "z", "é" + chr(c)):
        raw = text.encode()
        print(raw, raw.decode() == text, ascii(raw.decode("utf-8")), len(raw.decode("UTF8")))
everything = "".join(chr(c) for c in range(0, 0x11000, 37) if not 0xD800 <= c <= 0xDFFF) + "\U0001f600\U0010ffff"
raw = everything.encode("utf-8")
print(len(raw), raw.decode("utf-8") == everything, sum(raw), hash(raw.decode()) == hash(everything))

faults = [
    b"\x80", b"a\x80", b"\xc0\x80", b"\xc1\xbf", b"\xc2", b"\xc2a", b"\xe0\x9f\xbf", b"\xe0\xa0", b"\xe0\xa0a", b"\xed\xa0\x80",
    b"\xed\x9f\xbf", b"\xef\xbf", b"\xf0\x8f\xbf\xbf", b"\xf0\x90\x80", b"\xf4\x90\x80\x80", b"\xf4\x8f\xbf\xbf", b"\xf5\x80\x80\x80",
    b"\xff", b"ok\xc3\xa9\xe2\x82", b"\xf0\x9f\x98\x80\xf0\x9f\x98", b"\xc3\xa9\xa9",
]
for raw in faults:
    try:
        print(ascii(raw.decode()))
    except UnicodeDecodeError as e:
        print(e)
    for errors in ("ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"):
        try:
            print(ascii(raw.decode("utf-8", errors)))
        except UnicodeDecodeError as e:
            print(e)
for text in ("\ud800", "a\udfff", "é\udc80", "\U0001f600\ud83d", "ab\ud800\udc00cd"):
    try:
        print(text.encode())
    except UnicodeEncodeError as e:
        print(e)
    for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"):
        try:
            print(text.encode("utf-8", errors))
        except UnicodeEncodeError as e:
            print(e)
for name in ("utf-8", "UTF-8", "utf8", "Utf_8", "U8", "utf 8"):
    print("é".encode(name), b"\xc3\xa9".decode(name))
print(bytearray(b"\xc3\xa9").decode(), str(b"\xc3\xa9", "utf-8"), "é€😀".encode("utf-8-sig"))
