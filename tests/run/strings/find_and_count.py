# find, rfind, index, rindex, count with bounds; the empty needle.
s = "abcabcabc"
print(
    s.find("c"),
    s.find("c", 3),
    s.find("c", 3, 5),
    s.find("x"),
    s.rfind("abc"),
    s.rfind("abc", 0, 8),
    s.find("bc", -2),
    s.find("a", -100, 100),
)
print(
    s.count("abc"),
    s.count("a", 1),
    "aaaa".count("aa"),
    s.count(""),
    "".count(""),
    s.count("", 3, 5),
    s.count("", 10),
)
print(s.find(""), s.find("", 5), s.find("", 9), s.find("", 10), s.rfind(""), s.rfind("", 0, 4))
print(s.index("b"), s.rindex("b"), "日本日".rfind("日"), "abc".find("日"), "日本".find("a"), "a😀".find("😀"))
for attempt in (lambda: s.index("x"), lambda: s.rindex("abc", 7), lambda: s.find(1), lambda: s.count(None)):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print("abc" in s, "" in s, "ac" in s, "ca" in s)
try:
    1 in s
except TypeError as error:
    print(error)
