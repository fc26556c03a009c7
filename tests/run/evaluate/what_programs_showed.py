"""What running whole programs as texts showed."""

text = r'''
class Restarting:
    def __iter__(self):
        self.a = 0
        return self
    def __next__(self):
        self.a += 1
        if self.a > 4: raise StopIteration
        return self.a
r = Restarting()
a, b, *rest = r
print(a, b, rest, [x for x in r], list(x for x in r))
for wanted in ("a, b = r", "a, b, c, d, e = r", "a, b, c, d, e, *f = r", "*a, b, c = r", "a, b, c, d = r"):
    try:
        exec(wanted)
        print(wanted, "done")
    except ValueError as e:
        print(e)

class Base:
    __kept = 1
    def __init__(self): self.__value = __name__; self.__hidden(2)
    def __hidden(self, __n): self.got = __n, [__n for __n in range(__n)], (lambda __m: __m)(__n)
    def show(self): return self.__value, self.__kept, sorted(vars(self))
    def loop(self):
        for __i in range(2): pass
        def __inner(): return __i
        return __inner(), __inner.__name__
print(Base().show(), Base().got, Base().loop())

class Truth:
    def __init__(self, value): self.value = value
    def __bool__(self): print("asked", self.value); return self.value
    def __repr__(self): return f"T{self.value}"
t, f = Truth(True), Truth(False)
print(t and f, t or f, (t and f) or t, (f or t) and f, not t, not (t and f), 1 if t and f else 2)
if t and not f or f: print("if")
while not (f or t): pass
print([1 for _ in range(1) if t and f], t and f and t, bool(f or t))

print(type[int], type)
def unset():
    def inner(): return v
    v = 1
    print(inner())
    del v
    try: inner()
    except NameError as e: print(type(e).__name__, e, e.name)
    try: v
    except UnboundLocalError as e: print(e, e.name)
    try: del v
    except UnboundLocalError as e: print(e, e.name)
unset()
print({1000, 2000, 3000, 7}, {31, 32, 33, 64, 65}, {5, 3, 1}, 3 in {5, 3, 1})
def around():
    y = "around"
    class Own:
        y = "own"
        def get(self): return y
    return Own.y, Own().get(), y
print(around())
print([sorted(locals()) for x in range(2)])
def count(a): return [sorted(locals()) for x in range(1) if a]
print(count(1))

class Noisy:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def loop():
    for x in [Noisy(1)]:
        del x
        print("in loop")
    for x in (Noisy(n) for n in (2, 3)):
        print("with", x.n)
    print("behind")
loop()
'''
exec(str(text), {"__name__": "texts"})
