# Widths and precisions beyond all memory: an error, and nothing else.
import sys

values = (sys.maxsize, sys.maxsize - 1, sys.maxsize // 2, 2**62)


def told(f, *args):
    try:
        return len(f(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for n in values:
    for kind, value in (("d", 1), ("x", 255), ("o", -8), ("s", "ab"), ("c", "a"), ("r", 1), ("f", 1.5), ("e", 1.5), ("g", 1.5), ("d", 10**30)):
        print(n, kind, told(lambda: ("%*" + kind) % (n, value)), told(lambda: ("%.*" + kind) % (n, value)))
    if n > 0:
        for spec, value in (("{:%d}", 1), ("{:.%df}", 1.5), ("{:%ds}", "ab"), ("{:.%ds}", "ab"), ("{:0%d}", 1), ("{:>%d}", 1.5), ("{:%d,}", 1234)):
            print(n, spec, told(lambda: (spec % n).format(value)))
        print(n, told(lambda: f"{1:{n}}"), told(lambda: f"{'a':>{n}}"), told(lambda: f"{1.5:.{n}f}"))
        for f in ("ab".center, "ab".ljust, "ab".rjust, "ab".zfill):
            print(n, f.__name__, told(f, n))
        print(n, told("a\tb".expandtabs, n), told(lambda: [1, 2] * n), told(lambda: (1, 2) * n))
