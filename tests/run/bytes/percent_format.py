# since: 3.11.7
# bytes % formatting.
print(
    b"%d %x %s %b %c" % (5, 255, b"raw", b"b", 65),
    b"%r %a" % ("é", "é"),
    b"%05.1f|%-4d|%+d" % (2.25, 3, 4),
    b"%%" % (),
    b"%(k)s" % {b"k": b"v"},
)
for template, argument in (
    (b"%s", "text"),
    (b"%d", "x"),
    (b"%c", 256),
    (b"%c", b"ab"),
    (b"%z", 1),
    (b"x", 1),
    (b"%s%s", b"a"),
):
    try:
        print(template % argument)
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
