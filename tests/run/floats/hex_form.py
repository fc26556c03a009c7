# float.hex and float.fromhex.
for x in (
    0.0,
    -0.0,
    1.0,
    -1.5,
    0.1,
    5e-324,
    2.2250738585072014e-308,
    1e308,
    3.14159,
    float("inf"),
    float("-inf"),
    float("nan"),
):
    text = x.hex()
    print(x, text, float.fromhex(text))
for text in (
    "0x1p3",
    "1.8",
    "-0X.8P1",
    "  0x1.fffffffffffffp1023 ",
    "0x1p-1074",
    "0x1p-1076",
    "inf",
    "0x10",
    "a.bp2",
):
    print(text, float.fromhex(text))
for text in ("0x", "0x1p", "zz", "", "0x1p1024"):
    try:
        print(float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
