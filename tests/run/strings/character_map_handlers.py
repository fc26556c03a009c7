"""Error handlers of encodings that are character maps."""

for name in ("cp1252", "cp437", "koi8_r", "iso8859_15", "cp1251", "mac_roman", "cp037"):
    for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "unheard_of"):
        for data in (b"a\x81b\x98\xff", bytes([0x8D, 0x90]), bytes(range(0x78, 0x90))):
            try:
                print(name, handler, ascii(data.decode(name, handler)))
            except (UnicodeDecodeError, LookupError, TypeError) as error:
                print(name, handler, type(error).__name__, ascii(str(error)))
        for text in ("plain", "a\u4e00b", "\udc81x\udc98", "\u4e00\udc81", "\U0001f600", "x\ud800y\u20ac", "\u0416\xe9\u0410"):
            try:
                print(name, handler, text.encode(name, handler))
            except (UnicodeEncodeError, LookupError) as error:
                print(name, handler, type(error).__name__, ascii(str(error)), error.args[2:4])
