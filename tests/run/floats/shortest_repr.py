# repr is the shortest text that reads back the same; the exponent form starts at 1e16 and 1e-5.
for x in (0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 1e16, 123456789012345680.0, 9007199254740993.0,
          0.0001, 0.00001, 0.00012345, 1e-7, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308,
          1e22, 1e23, 100.0, 1.0, -0.0, 3.14, 1e100, 123456.789, 4.35, 2.5e-5, 9.5, 1e5, 1.5e16):
    print(repr(x), str(x), x)
    assert float(repr(x)) == x
