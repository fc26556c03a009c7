# ascii() escapes everything beyond ASCII inside any repr.
class Odd:
    def __repr__(self):
        return "Ödd😀\ud800"


print(
    ascii("é"),
    ascii(["日", "😀"]),
    ascii({"ü": "\n"}),
    ascii(Odd()),
    ascii("'\""),
    ascii(1.5),
    ascii(b"\xe9"),
)
print(f"{'é日'!a} {'é'!r} {'é'!s}", "%a" % "ÿ", "{!a}".format("\u0100"))
