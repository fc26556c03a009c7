# Where a number is asked for, an instance of a subclass of int is its plain value, whatever it overrides.
class Odd(int):
    def __index__(self):
        return 40

    def __int__(self):
        return 41

    def __add__(self, other):
        print("add")
        return 1000

    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __add__
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __neg__ = __abs__ = __add__

    def __lt__(self, other):
        print("lt")
        return True

    __gt__ = __le__ = __ge__ = __lt__

    def __eq__(self, other):
        print("eq")
        return False

    def __hash__(self):
        print("hash")
        return 7

    def __bool__(self):
        print("bool")
        return False

    def __repr__(self):
        return "odd"

    __str__ = __repr__


class Given:
    """Answers `__index__` with an Odd number, which is deprecated and works."""

    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Plain(int):
    pass


big = 10**20
for start, stop, step in [(0, 5, 2), (5, 0, -2), (big, big + 3, 1), (1, 9, 3), (3, 3, 1), (0, big, big // 3)]:
    r = range(Odd(start), Odd(stop), Odd(step))
    print(r, r.start, r.stop, r.step, list(r), type(r.start), type(r.stop), type(r.step))
    print([type(x) for x in r][:2], list(reversed(r)), r == range(start, stop, step), hash(r) == hash(range(start, stop, step)))
    print(bool(r), start in r, r[:2], r[::-1])
    for i in range(Odd(start), Odd(stop), Odd(step)):
        print(i, type(i).__name__, end=" ")
    print()
for r in (range(Odd(3)), range(Odd(-3)), range(True), range(Plain(2)), range(Odd(1), 4), range(0, Odd(4)), range(False, True, True)):
    print(r, list(r), len(r), [type(x).__name__ for x in (r.start, r.stop, r.step)])
for x in range(Odd(2)):
    print(x)
try:
    range(0, 1, Odd(0))
except ValueError as error:
    print(error)
r = range(10, 20)
big_range = range(big, 2 * big, 7)
print(r[Odd(2)], r[Odd(-2)], big_range[Odd(3)], big_range[Odd(-1)], r[Odd(2) : Odd(5)], r[Odd(1) :: Odd(3)])
try:
    r[Odd(10)]
except IndexError as error:
    print(error)
for xs in ([0, 1, 2, 3, 4, 5], (0, 1, 2, 3, 4, 5), "012345", b"012345", bytearray(b"012345")):
    print(xs[Odd(2)], xs[Odd(-1)], xs[Odd(1) : Odd(4)], xs[Odd(5) : Odd(0) : Odd(-2)], xs[: Odd(big)])
    print(xs * Odd(2), Plain(2) * xs)
    try:
        xs[Odd(6)]
    except IndexError as error:
        print(error)
    try:
        xs[Odd(big)]
    except IndexError as error:
        print(error)
    print(xs.index(xs[3], Odd(1), Odd(5)))
xs = [0, 1, 2, 3]
xs[Odd(1)] = "a"
del xs[Odd(0)]
xs[Odd(1) : Odd(2)] = "bc"
xs.insert(Odd(1), "d")
print(xs, xs.pop(Odd(1)), xs)
print(list(enumerate("ab", Odd(7))), [type(i) for i, _ in enumerate("a", Odd(7))], next(enumerate("a", Odd(big))))
print(chr(Odd(97)), hex(Odd(255)), oct(Odd(8)), bin(Odd(5)), round(1.25, Odd(1)), round(12345, Odd(-2)))
print("a".center(Odd(5)), "a,b,c".split(",", Odd(1)), "aaa".replace("a", "b", Odd(2)), "7".zfill(Odd(3)))
print(bytes(Odd(3)), bytearray(Odd(2)), bytes([Odd(65)]), int("11", Odd(2)), (65).to_bytes(Odd(2), "big"))
print(slice(Odd(1), Odd(5), Odd(2)).indices(Odd(10)), [type(x) for x in slice(Odd(1), Odd(5), Odd(2)).indices(Odd(10))])
print("%d %x %c" % (Odd(3), Odd(255), Odd(97)), "%*d" % (Odd(4), 1), f"{1:{3}}", 1 << Plain(3), 2 ** Plain(3))
print(pow(2, Plain(5), Plain(7)), divmod(Plain(7), 2), sum([Plain(1), Plain(2)]), max(Plain(1), 2))
