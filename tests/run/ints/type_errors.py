# Operators with wrong operands: the message names both types.
number = 5
samples = [
    lambda: 1 + "a",
    lambda: "a" + 1,
    lambda: 1 - None,
    lambda: [] * [],
    lambda: 1 / "2",
    lambda: 1 // [],
    lambda: 1 % {},
    lambda: 2 ** "x",
    lambda: 1 << 1.0,
    lambda: 1.5 & 1,
    lambda: 1 | None,
    lambda: () ^ 1,
    lambda: 1 @ 2,
    lambda: -"a",
    lambda: ~1.5,
    lambda: +[],
    lambda: divmod("a", 1),
    lambda: pow("a", 2),
    lambda: 1 >= None,
    lambda: 1 in 5,
    lambda: len(5),
    lambda: number[0],
    lambda: number(),
]
for sample in samples:
    try:
        sample()
    except TypeError as error:
        print(error)
n = 1
for right in ("x", None, []):
    try:
        n += right
    except TypeError as error:
        print(error)
