# Long operator chains, long boolean chains, long comparisons, long if chains.
print(
    1
    + 2
    + 3
    + 4
    + 5
    + 6
    + 7
    + 8
    + 9
    + 10
    + 11
    + 12
    + 13
    + 14
    + 15
    + 16
    + 17
    + 18
    + 19
    + 20
    - 1
    - 2
    - 3 * 4 * 5 // 6 % 7**2
)
print(0 < 1 < 2 < 3 < 4 < 5 < 6 < 7 < 8 < 9 < 10 > 9 > 8 >= 8 != 7 == 7 <= 7)
print(0 or "" or [] or {} or () or None or 0.0 or False or "last", 1 and "a" and [0] and (None,) and "end")
print(("deep"))
print(not not not not not not not not not 0, -----5, ~~~~~7)


def grade(n):
    if n < 1:
        return "a"
    elif n < 2:
        return "b"
    elif n < 3:
        return "c"
    elif n < 4:
        return "d"
    elif n < 5:
        return "e"
    elif n < 6:
        return "f"
    elif n < 7:
        return "g"
    elif n < 8:
        return "h"
    else:
        return "z"


print(
    "".join(grade(n) for n in range(10)),
    [[[[[[[[[[1]]]]]]]]]],
    {"a": {"b": {"c": {"d": [{"e": ()}]}}}}["a"]["b"]["c"]["d"][0]["e"],
)
print((lambda a: lambda b: lambda c: lambda d: lambda e: a + b + c + d + e)(1)(2)(3)(4)(5))
