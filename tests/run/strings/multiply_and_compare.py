# Repetition, concatenation and ordering.
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -5, "" * 10**9, "é" * 3, "😀" * 2)
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "a" <= "a", "b" >= "a", "10" < "9")
print("abc" == "abc", "abc" != "abd", "a" == 97, "a" == b"a")
x = "a"
x += "b"
x *= 3
print(x)
for attempt in (
    lambda: "a" * 1.5,
    lambda: "a" * "b",
    lambda: "a" < 1,
    lambda: "a" + None,
    lambda: "a" + b"b",
    lambda: "a" - "b",
):
    try:
        attempt()
    except TypeError as error:
        print(error)
