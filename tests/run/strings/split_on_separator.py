# split(sep) keeps empty fields; maxsplit counts from the proper side.
for text in ("", "a,b,c", ",a,,b,", "abc", ",,,"):
    print(
        repr(text),
        text.split(","),
        text.rsplit(","),
        text.split(",", 1),
        text.rsplit(",", 1),
        text.split(",", -1),
    )
print(
    "a<>b<>c".split("<>"), "aaaa".split("aa"), "aaaaa".rsplit("aa"), "日本日".split("日"), "a😀b".split("😀")
)
print("a,b,c".split(sep=",", maxsplit=1), "x".split("xyz"))
for attempt in (
    lambda: "a".split(""),
    lambda: "a".rsplit(""),
    lambda: "a".split(5),
    lambda: "a".partition(""),
):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
