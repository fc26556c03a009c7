# since: 3.11.7
# What cannot be had is a MemoryError or an OverflowError, and the program goes on.
def attempt(label, make):
    try:
        make()
    except (MemoryError, OverflowError) as error:
        print(label, type(error).__name__, error)


for exponent in (47, 56, 58, 59, 60, 61, 62, 63, 70):
    n = 1 << exponent
    print(exponent)
    attempt("tuple", lambda: (None,) * n)
    attempt("list", lambda: [None] * n)
    attempt("bytes", lambda: b"x" * n)
    attempt("bytearray", lambda: bytearray(b"x") * n)
    attempt("str", lambda: "x" * n)
    attempt("tuple of three", lambda: (1, 2, 3) * n)
    attempt("list of three", lambda: [1, 2, 3] * n)
    attempt("shift", lambda: 1 << n)
    if exponent < 63:
        attempt("wide str", lambda: "\U0001f600" * n)
        attempt("rjust", lambda: "x".rjust(n))
        attempt("zfill", lambda: b"x".zfill(n))
        attempt("expandtabs", lambda: "\t".expandtabs(n))
        attempt("format", lambda: format("x", f"{n}"))
        attempt("percent", lambda: f"%{n}s" % "x")
        attempt("to_bytes", lambda: (5).to_bytes(n, "little"))
xs = [1, 2]
try:
    xs *= 1 << 61
except MemoryError:
    print("unchanged", xs)
