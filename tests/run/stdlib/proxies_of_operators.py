# Weak proxies: operators in place are the referent's own, and attributes that are missing are missing.
import weakref


class Number:
    def __init__(self):
        self.log = []


for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "matmul", "lshift", "rshift", "and", "or", "xor", "pow"):
    setattr(Number, f"__{name}__", lambda self, other, name=name: f"{name} {other}")
    setattr(Number, f"__i{name}__", lambda self, other, name=name: f"i{name} {other}")
    setattr(Number, f"__r{name}__", lambda self, other, name=name: f"r{name} {other}")

n = Number()
p = weakref.proxy(n)
print(p + 1, p - 1, p * 1, p / 1, p // 1, p % 1, p @ 1, p << 1, p >> 1, p & 1, p | 1, p ^ 1, p**1)
print(1 + p, 1 - p, 1 * p, 1 / p, 1 // p, 1 % p, 1 @ p, 1 << p, 1 >> p, 1 & p, 1 | p, 1 ^ p, 1**p)
for op in ("+", "-", "*", "/", "//", "%", "@", "<<", ">>", "&", "|", "^"):
    names = {"q": p}
    exec(f"q {op}= 5", names)
    print(op, names["q"])
q = p
q //= 2
print(q)
q = p
q @= 2
print(q)

n.foo = 1
print(p.foo, hasattr(p, "foo"), hasattr(p, "bar"), getattr(p, "bar", "none"))
del p.foo
print(hasattr(p, "foo"), hasattr(n, "foo"))
try:
    p.bar
except AttributeError as error:
    print(error)


class Answering:
    def __getattr__(self, name):
        if name.startswith("x"):
            return name
        raise AttributeError(f"no {name}")


a = Answering()
p = weakref.proxy(a)
print(p.xy, hasattr(p, "xz"), hasattr(p, "y"))
del a
try:
    hasattr(p, "x")
except ReferenceError as error:
    print(error)
