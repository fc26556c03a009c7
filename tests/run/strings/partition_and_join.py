# partition, rpartition and join.
for text in ("key=value", "a=b=c", "none", "=", "", "=x"):
    print(text.partition("="), text.rpartition("="))
print(
    ",".join([]),
    ",".join(["a"]),
    ",".join("abc"),
    ", ".join(x for x in ("p", "q")),
    "".join(["é", "日", "😀", "a"]),
)
print("-".join({"k": 1, "l": 2}), "ab".join(("x", "y", "z")))
for items in (["a", 1], [None], 5, ["a", b"b"]):
    try:
        print(",".join(items))
    except TypeError as error:
        print(error)
