# proxies act as what they refer to, until that has ended
import weakref


class Num:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return ("add", self.v, o)

    def __radd__(self, o):
        return ("radd", self.v, o)

    def __iadd__(self, o):
        self.v += o
        return self

    def __len__(self):
        return self.v

    def __getitem__(self, k):
        return k * 2

    def __contains__(self, k):
        return k == self.v

    def __iter__(self):
        return iter([self.v])

    def __call__(self, *a, **k):
        return a, k

    def __eq__(self, o):
        return isinstance(o, Num) and self.v == o.v

    def __lt__(self, o):
        return self.v < o.v

    def __bool__(self):
        return False

    def __str__(self):
        return "num"


v = Num(3)
w = Num(4)
pv = weakref.proxy(v)
pw = weakref.proxy(w)
print(pv + 1, 1 + pv, len(pv), pv[5], 3 in pv, list(pv), pv(1, a=2), bool(pv), str(pv))
print(pv == v, pv == pw, pv < pw, v < pw, type(pv).__name__)
print(repr(pv).split(" at ")[0], pv.__class__.__name__)
del v
for f in (lambda: pv + 1, lambda: len(pv), lambda: str(pv), lambda: pv.v, lambda: pv()):
    try:
        f()
    except ReferenceError as e:
        print(e)
