# Malformed UTF-8: where the error lies, and what replace puts there.
samples = [
    b"ok",
    b"\x80",
    b"a\xffb",
    b"\xc3",
    b"\xc3(",
    b"\xe2\x82",
    b"\xe2\x28\xa1",
    b"\xf0\x9f\x98",
    b"\xed\xa0\x80",
    b"\xc0\xaf",
    b"\xf5\x80\x80\x80",
    b"\xf4\x90\x80\x80",
    b"abc\xe9\xe8",
]
for data in samples:
    try:
        print(data, data.decode())
    except UnicodeDecodeError as error:
        print(data, error)
        print("   ", error.start, error.end, error.reason, error.encoding, error.object == data)
    print(
        "   ",
        ascii(data.decode("utf-8", "replace")),
        ascii(data.decode("utf-8", "ignore")),
        data.decode("utf-8", "backslashreplace"),
    )
for attempt in (
    lambda: b"\x80".decode("ascii"),
    lambda: str(b"\xe9", "ascii"),
    lambda: str(b"abc", "utf-8"),
    lambda: str(b"\xe9", "latin-1"),
    lambda: str(b"x"),
    lambda: str("a", "utf-8"),
):
    try:
        print(attempt())
    except (UnicodeDecodeError, TypeError) as error:
        print(type(error).__name__, error)
