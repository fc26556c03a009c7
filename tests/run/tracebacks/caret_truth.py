"""Which part of a line is marked where a truth test raises: the statement or expression that asks, or a comparison before."""

import traceback


class Undecided:
    def __bool__(self):
        raise ValueError("neither")

    def __lt__(self, other):
        return self

    __eq__ = __gt__ = __lt__


u = Undecided()
yes, no = 1, 0


def a():
    if u:
        pass


def b():
    while u:
        pass


def c():
    if yes > 0 and u:
        pass


def d():
    while yes > 0 and u: pass


def e():
    return 1 if u else 2


def f():
    return [1 for x in [1] if u]


def g():
    x = (no or yes > 0 and u and 1)


def h():
    if not u: return


def i():
    x = not u


def j():
    return 5 if yes > 0 and u else 2


def k():
    return [1 for x in [1] if yes > 0 and u]


def l():
    if no:
        pass
    elif u:
        pass


def m():
    if (yes
            and u):
        pass


def n():
    if yes > 0 and (u if no > 1 else u): return


def o():
    x = no or u or 1


def p():
    x = yes and (no or u) and 2


def q():
    x = (u and 1) or 2


def r():
    return {x for x in [1] if yes if yes > 0 if u}


def s():
    return list(x for x in [1] if not u)


def t():
    return {1: x for x in [1] if yes > 0 for y in [2] if u}


def v():
    match yes:
        case 1 if u:
            pass


def w():
    match yes:
        case int() as z if z == 1 and u:
            pass


def x():
    if u < 3: return


def y():
    if 1 < yes + 1 < u < 4: return


def z():
    x = 0 < yes < u < 4


def aa():
    x = not (yes > 0 and u)


def ab():
    while yes if u else no: pass


def ac():
    if yes == 1 or no: x = 1 if u else 2


def ad():
    print((lambda: 1 if u else 2)())


def ae():
    x = [u] == [u] and any([u])


def af():
    if (x := u): pass


def ag():
    if u.__lt__(1): pass


def ah():
    x = yes if not no and u else no


for case in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, v, w, x, y, z, aa, ab, ac, ad, ae, af, ag, ah):
    try:
        case()
    except ValueError as error:
        print(*traceback.format_exception(error)[2:-2])
