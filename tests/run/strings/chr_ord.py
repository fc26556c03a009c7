# chr and ord and their errors.
print(chr(0) == "\0", chr(97), chr(0xFF), chr(0x100), chr(0xFFFF) == "\uffff", ascii(chr(0x10FFFF)))
print(ord("a"), ord("\U0010ffff"), ord(b"a"), ord("é"))
for attempt in (
    lambda: chr(-1),
    lambda: chr(0x110000),
    lambda: chr(10**30),
    lambda: chr("a"),
    lambda: chr(1.0),
    lambda: ord(""),
    lambda: ord("ab"),
    lambda: ord(5),
    lambda: ord(b"ab"),
):
    try:
        attempt()
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
