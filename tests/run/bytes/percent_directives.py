# since: 3.11.7
# Every directive of bytes % …, its flags, and what each refuses.
class Spoken:
    def __bytes__(self):
        return b"spoken"


attempts = (
    (b"%5%", ()), (b"%5d", 2.5), (b"%x", 2.5), (b"%f", "x"), (b"%.2s", b"abc"), (b"%b", 5), (b"%c", -1),
    (b"%c", "a"), (b"%c", 2.0), (b"%5c", 65), (b"%(a)s", 5), (b"%(a", {}), (b"%", ()), (b"%5", 1),
    (b"%s", [b"a"]), (b"%s", {}), (b"abc", {}), (b"abc", []), (b"%*d", (5, 3)), (b"%*d", ("a", 3)),
    (b"%-*d|", (5, 3)), (b"%.*f", (1, 2.25)), (b"%a", "\xe9"), (b"%r", 5), (b"%.1a", "abc"),
    (b"%s", bytearray(b"x")), (b"%05s", b"x"), (b"%-5s|", b"x"), (b"%c", 1 << 70), (b"%d", True),
    (b"%f", True), (b"%5.1f|", 3), (b"%.3d", 5), (b"%+x", 255), (b"%#X", 255), (b"%#.3o", 8), (b"% d", 7),
    (b"%i %u", (1, 2)), (b"%e", 1.5), (b"%G", 1e20), (b"%ld", 5), (b"%b", Spoken()), (b"\xe9%s\xff", b"\xe8"),
    (b"%(a)s %(b)d", {b"a": b"x", b"b": 2}), (b"%(c)s", {b"a": 1}), (b"%z", 1), (b"%s %s", (b"a",)), (b"%s", (b"a", b"b")),
)
for template, values in attempts:
    try:
        print(template, template % values)
    except (TypeError, ValueError, OverflowError, KeyError) as error:
        print(template, type(error).__name__, error)
print(bytearray(b"%s-%d") % (b"a", 1), type(bytearray(b"%d") % 1).__name__)
