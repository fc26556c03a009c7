# center, ljust, rjust, zfill, expandtabs.
for width in (0, 3, 5, 6, 9, 10):
    print(
        repr("abc".center(width)),
        repr("ab".center(width, "*")),
        repr("abc".ljust(width, ".")),
        repr("abc".rjust(width, "日")),
    )
print("42".zfill(5), "-42".zfill(6), "+4".zfill(4), "--1".zfill(5), "abc".zfill(2), "".zfill(3), "-".zfill(3))
print(
    repr("a\tbc\tdefghijk\tl".expandtabs()),
    repr("a\tb".expandtabs(4)),
    repr("a\tb\n\tc".expandtabs(2)),
    repr("a\tb".expandtabs(0)),
    repr("\t\r\t".expandtabs(3)),
)
for attempt in (lambda: "a".center(5, ""), lambda: "a".ljust(5, "ab"), lambda: "a".rjust("5")):
    try:
        attempt()
    except TypeError as error:
        print(error)
