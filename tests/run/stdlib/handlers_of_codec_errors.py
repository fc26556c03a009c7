# Handlers of errors in codecs: the known ones called by hand, and those of a program.
import codecs
import unicodedata

NAMES = ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass")
ERRORS = (
    UnicodeEncodeError("ascii", "a\u1234\U0001f600\udc80b", 1, 4, "why"),
    UnicodeEncodeError("utf-8", "a\udc80\udcff", 1, 3, "why"),
    UnicodeEncodeError("utf-16-le", "a\ud800", 1, 2, "why"),
    UnicodeDecodeError("utf-8", b"a\xed\xb2\x80b", 1, 2, "why"),
    UnicodeDecodeError("ascii", b"\xff\xfe\xfd\xfc\xfb\xfa", 0, 6, "why"),
    UnicodeDecodeError("x", b"ab", 0, 1, "why"),
    UnicodeTranslateError("a\u1234\xe9", 1, 3, "why"),
    ValueError("other"),
)
for name in NAMES:
    handler = codecs.lookup_error(name)
    for error in ERRORS:
        try:
            print(name, type(error).__name__, ascii(handler(error)))
        except Exception as e:
            print(name, type(error).__name__, type(e).__name__, ascii(str(e)))


def noted(error):
    print("  asked", error.encoding, error.start, error.end, error.reason, ascii(error.object[error.start : error.end]))
    return "<?>", error.end


def back(error):
    return ("!", error.start + 1)


codecs.register_error("noted", noted)
codecs.register_error("back", back)
codecs.register_error("bytes", lambda error: (b"\xff\xfe", error.end))
codecs.register_error("beyond", lambda error: ("", 100))
codecs.register_error("negative", lambda error: ("-", error.end - len(error.object)))
codecs.register_error("wrong", lambda error: "no")
codecs.register_error("unencodable", lambda error: ("\u20ad", error.end))
print(codecs.lookup_error("noted") is noted)
for name in ("noted", "back", "bytes", "beyond", "wrong", "unencodable", "namereplace", "xmlcharrefreplace", "backslashreplace", "unknown"):
    # What other errors say of these codecs is not all that CPython says.
    fails = name in ("bytes", "beyond", "wrong", "namereplace", "xmlcharrefreplace", "unknown")
    for encoding in ("ascii", "latin-1", "utf-8", "cp1252", "iso8859-15") + (() if fails else ("utf-16-le",)):
        for text in ("a\u1234\u1235b\ud800c",):
            try:
                print(name, encoding, text.encode(encoding, name))
            except Exception as e:
                print(name, encoding, type(e).__name__, ascii(str(e)))
    for encoding, data in (("ascii", b"a\xff\xfeb"), ("utf-8", b"a\xff\xe2\x82b"), ("utf-16-le", b"a\0\0\xdcb"), ("cp1252", b"a\x81b"), ("unicode_escape", b"a\\x4zb")):
        if fails and encoding in ("utf-16-le", "unicode_escape"):
            continue
        try:
            print(name, encoding, ascii(data.decode(encoding, name)))
        except Exception as e:
            print(name, encoding, type(e).__name__, ascii(str(e)))
found = (codecs.lookup("cp1252"), codecs.lookup("iso8859-15"))
try:
    codecs.register_error("none", None)
except TypeError as e:
    print(e)
try:
    codecs.lookup_error("none")
except LookupError as e:
    print(e)


class Plain(Exception):
    pass


class Other(Exception):
    def __init__(self, text):
        super().__init__(text)


class Codec(codecs.Codec):
    error = None

    def encode(self, text, errors="strict"):
        raise self.error

    decode = encode


codec = Codec()
codecs.register(lambda name: codecs.CodecInfo(codec.encode, codec.decode, name=name) if name == "failing" else None)
noted_error = ValueError("noted")
noted_error.add_note("note")
for error in (
    RuntimeError("no"), RuntimeError(), RuntimeError("a", "b"), RuntimeError(5), KeyError("key"), OSError("os"), Plain("plain"),
    Other("other"), noted_error, StopIteration("x"), LookupError("look"),
    NameError("n"), AttributeError("a"), ImportError("i"), MemoryError("m"), SystemError("s"), UnicodeError("u"), SyntaxError("s"),
):  # fmt: skip
    codec.error = error
    for ask in (lambda: "x".encode("failing"), lambda: b"x".decode("failing"), lambda: codecs.encode(5, "failing"), lambda: str(b"x", "failing")):
        try:
            ask()
        except Exception as e:
            print(type(e).__name__, e, e is error, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
