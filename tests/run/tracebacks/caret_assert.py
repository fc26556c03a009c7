"""Which part of an `assert` is marked: the last comparison that decides it, else none as the statement is the line."""

import traceback


class Undecided:
    def __bool__(self):
        raise ValueError("neither")

    def __lt__(self, other):
        return self


u = Undecided()
yes = 1
no = 0


def a(): assert no
def b(): assert callable(no), "call"
def c(): assert no > 1, f"{no}"
def d(): assert no > 1 and yes
def e(): assert yes and no > 1
def f(): assert yes > 0 and no
def g(): assert not yes
def h(): assert not (yes > 0)
def i(): assert not yes in [1]
def j(): assert (no > 1 or no), "or"
def k(): assert no > 1 or yes < 0 or no
def l(): assert (yes > 0 if no else no)
def m(): assert (no if no > 1 else no)
def n(): assert 2 < yes < 3
def o(): assert [yes > 2 for _ in ()]
def p(): assert (lambda: no > 1)()
def q(): assert False, "never"
def r(): assert len([]) == 1, "é" + "ü"
def s(): assert "é" in "e", "text"
def t(): assert (x := no)
def v(): assert no.bit_length() and yes > 2


def w():
    assert callable(no), (
        "two lines"
    )


def x():
    assert (
        no
        or yes > 2
    )


def y():
    assert no > 1, \
        "more"


def z():
    if True: assert no, "after"


def aa(): assert u
def ab(): assert yes > 0 and u
def ac(): assert u < 3
def ad(): assert not u
def ae(): assert no or u
def af(): assert yes, u
def ag(): assert no, u < 1 < 2
def ah(): assert no > 2, u + 1


for case in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, v, w, x, y, z, aa, ab, ac, ad, ae, af, ag, ah):
    try:
        case()
    except (AssertionError, ValueError, TypeError) as error:
        print(*traceback.format_exception(error)[2:])
