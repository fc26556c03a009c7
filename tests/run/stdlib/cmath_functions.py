# cmath: every function at points of all quadrants, and on the axes
import cmath

points = [0.5 + 0.25j, -0.5 + 2j, -3 - 4j, 1.5 - 0.75j, 2 + 0j, -2 + 0j, -2 - 0j, 1j, -1j, 0.001 + 1e-9j, 1e200 + 1e200j, 1e-310 + 1e-310j]
for name in ("sqrt", "exp", "log", "log10", "cosh", "sinh", "tanh", "cos", "sin", "tan", "asinh", "atanh", "asin", "atan", "acos", "acosh"):
    f = getattr(cmath, name)
    for z in points:
        try:
            r = f(z)
            print(name, z, f"{r.real:.12g} {r.imag:.12g}")
        except (ValueError, OverflowError) as e:
            print(name, z, type(e).__name__, e)
print(cmath.phase(-1 + 0j), cmath.polar(3 + 4j), cmath.rect(2, 0.0), cmath.rect(1, cmath.pi / 2).imag)
print(cmath.isclose(1, 1 + 1e-12), cmath.isclose(1, 1.1), cmath.isclose(1j, 1.05j, rel_tol=0.1), cmath.inf, cmath.infj, cmath.nanj)
print(cmath.isinf(complex("inf+1j")), cmath.isnan(cmath.nanj), cmath.isfinite(1j), cmath.log(8, 2))
for bad in ("1", None, []):
    try:
        cmath.sqrt(bad)
    except TypeError as e:
        print(e)
try:
    cmath.log(0)
except ValueError as e:
    print(e)
