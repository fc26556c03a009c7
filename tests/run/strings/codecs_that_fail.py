"""What codecs raise that is not about characters: said anew, with the codec's name."""

import codecs
import traceback


class Other(ValueError):
    pass


class Own(ValueError):
    def __init__(self, text):
        super().__init__(text)


def search(name):
    if name.startswith("raising_"):
        return codecs.CodecInfo(fail, fail, name=name)


raised = [
    Other("other"), Own("own"), ValueError(), ValueError("a", "b"), ValueError(3), KeyError("key"), OSError("os"), OSError(2, "no"),
    AttributeError("attribute"), NameError("name"), ImportError("import"), StopIteration("stop"), SystemExit("exit"), UnicodeError("unicode"),
    RuntimeError("runtime"), RecursionError("deep"), KeyboardInterrupt("key"), SyntaxError("syntax"), MemoryError("memory"), ExceptionGroup("group", [ValueError(1)]),
]  # fmt: skip


def fail(value, errors="strict"):
    raise raised[at]


def attempt(call):
    try:
        print(call())
    except BaseException as error:
        print(type(error).__name__, error, "|", repr(error.__cause__), error.__context__ is error.__cause__, error.args)


attempt(lambda: codecs.decode(b"zz", "hex"))
attempt(lambda: codecs.encode(3, "hex"))
attempt(lambda: codecs.decode(b"a", "base64"))
attempt(lambda: codecs.encode("x", "hex"))
attempt(lambda: codecs.encode(b"ab", "hex"))
attempt(lambda: codecs.decode("x", "rot13"))
attempt(lambda: "x".encode("rot13"))
attempt(lambda: b"x".decode("cp1252", "nope"))
attempt(lambda: b"\x81".decode("cp1252", "nope"))
attempt(lambda: b"\x81".decode("cp1252"))
attempt(lambda: "a..b".encode("idna"))
attempt(lambda: codecs.decode(b"\x81", "cp1252"))
attempt(lambda: codecs.encode("\xe9", "ascii"))
codecs.register(search)
for at, _ in enumerate(raised):
    attempt(lambda: "text".encode("raising_codec"))
    attempt(lambda: b"text".decode("raising_codec"))
    attempt(lambda: codecs.encode("text", "raising_codec"))
at = 0
try:
    "text".encode("raising_codec")
except Other as error:
    print([line for line in traceback.format_exception(error) if not line.startswith("  ")])
try:
    type()
except TypeError as error:
    print(error)
