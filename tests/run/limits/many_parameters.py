# More parameters, arguments and locals than fit any register set.
def f(
    a,
    b,
    c,
    d,
    e,
    f_,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    *rest,
    aa=1,
    bb=2,
    cc=3,
    dd=4,
    ee=5,
    **more,
):
    total = (
        a + b + c + d + e + f_ + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x + y + z
    )
    return total, len(rest), sum(rest), aa, bb, cc, dd, ee, len(more)


print(f(*range(26)))
print(f(*range(1000), ee=50))
print(f(**{c: ord(c) for c in "abcdeghijklmnopqrstuvwxyz"}, f_=0, extra=1))
print(f(*range(26), **{f"k{n}": n for n in range(300)}))
print(
    max(*range(500)),
    len("{}".join("x" * 300).format(*range(299))),
    "%s" * 200 % tuple(range(200))[:200] == "".join(map(str, range(200))),
)
try:
    f(*range(25))
except TypeError as error:
    print(error)
try:
    f()
except TypeError as error:
    print(error)
