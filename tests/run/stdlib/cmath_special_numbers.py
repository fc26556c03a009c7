import cmath, math
inf=float("inf"); nan=float("nan")
for f in "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar".split():
    for z in [complex(a,b) for a in (inf,-inf,nan,0.0,-0.0,1.0,-1.0) for b in (inf,-inf,nan,0.0,-0.0,1.0,-1.0)]:
        try: print(f, z, getattr(cmath,f)(z))
        except Exception as e: print(f, z, type(e).__name__, e)
print(cmath.rect(inf, 1), cmath.rect(inf,0), cmath.isclose(inf, inf), cmath.infj, cmath.nanj)
