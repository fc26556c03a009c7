# Wrong specs for ints raise ValueError with CPython's words.
for spec in ("s", ".2d", "y", ",x", "_c", "+c", ",n", "10.5", "=^10z", "#c", ",_d", "__d"):
    try:
        print(spec, repr(format(42, spec)))
    except ValueError as error:
        print(spec, "->", error)
try:
    format(-1, "c")
except OverflowError as error:
    print(error)
try:
    format(42, 5)
except TypeError as error:
    print(error)
