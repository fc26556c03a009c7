"""Every kind of pattern, on subjects that fit and on others."""


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Colour:
    RED = "red"
    BLUE = 3


def literal(value):
    match value:
        case 0 | -1:
            return "small"
        case 1.5:
            return "float"
        case -2 + 3j:
            return "complex"
        case "text" 'more':
            return "text"
        case b"raw":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case Colour.RED | Colour.BLUE:
            return "colour"
        case _:
            return "other"


for value in (0, False, 0.0, -1, -1.0, 1, True, 1.5, -2 + 3j, "textmore", b"raw", bytearray(b"raw"), None, "red", 3, 3.0, []):
    print(repr(value), literal(value))


def sequence(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x!r}"
        case (1, y):
            return f"one and {y!r}"
        case [[a, b], *rest]:
            return f"nested {a!r} {b!r} {rest!r}"
        case [first, *_, last] if first == last:
            return f"framed by {first!r}"
        case [_, _, third, *_]:
            return f"third {third!r}"
        case [*everything]:
            return f"all {everything!r}"
        case _:
            return "no sequence"


for value in ([], (), range(0), [5], "a", "ab", b"ab", bytearray(b"ab"), (1, 2), [2, 1], [(1, 2), 3, 4], [[1, 2]], [7, 8, 7],
              range(5), range(1), {1: 2}, {1, 2}, (x for x in "ab"), [1, 2, 3], "xyx"):
    print(repr(value) if not hasattr(value, "send") else "generator", sequence(value))


def mapping(value):
    match value:
        case {"kind": "circle", "radius": r, **rest}:
            return f"circle {r} {rest}"
        case {"kind": ("square" | "rectangle") as kind, "size": [w, h]}:
            return f"{kind} {w}x{h}"
        case {1: one, Colour.RED: red}:
            return f"{one} {red}"
        case {-1: minus, None: none}:
            return f"{minus} {none}"
        case {**rest} if len(rest) == 1:
            return f"one key: {rest}"
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


for value in ({"kind": "circle", "radius": 2}, {"radius": 2, "kind": "circle", "a": 1, "b": 2}, {"kind": "square", "size": (1, 2)},
              {"kind": "rectangle", "size": [3, 4], "x": 0}, {"kind": "square", "size": [1]}, {1: 2, "red": 3}, {True: 2, "red": 4},
              {-1: 0, None: 1, 5: 6}, {}, {5: 6}, [], [("kind", "circle")], vars(Colour), "{}"):
    print(mapping(value))


def instance(value):
    match value:
        case Point(0, 0):
            return "origin"
        case Point(0, y=y) | Point(y, 0):
            return f"on an axis {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=Point() as inner):
            return f"holds a point {inner.x}"
        case Point():
            return "a point"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n):
            return f"number {n}"
        case str(s) if not s:
            return "empty text"
        case str() | bytes() as s:
            return f"text {s!r}"
        case list([a, b]) | tuple((b, a)):
            return f"pair {a} {b}"
        case dict({"k": v}):
            return f"k {v}"
        case set(items) | frozenset(items):
            return f"set {items}"
        case type(__name__=name):
            return f"class {name}"
        case complex(real=re, imag=im):
            return f"complex {re} {im}"
        case object():
            return "object"


for value in (Point(0, 0), Point(0, 3), Point(4, 0), Point(2, 2), Point(Point(9, 8), 1), Point(1, 2), True, 7, 2.5, "", "s", b"b",
              [1, 2], (1, 2), (1, 2, 3), {"k": 5}, {"j": 5}, {1}, frozenset([2]), Point, 1j, None):
    print(instance(value))

# At module level and in a class body, names are globals and attributes.
match [1, {"a": (2, 3)}]:
    case [one, {"a": (two, *three)}] as whole:
        print(one, two, three, whole)

class Body:
    match (1, 2):
        case (first, second) if first < second:
            pass
    third = first + second

print(Body.first, Body.second, Body.third)

# A tuple without parentheses, and a starred one.
match 1, 2:
    case 1, *rest:
        print(rest)
match *range(2), 5:
    case [0, 1, n]:
        print(n)
match Point(1, 2):
    case Point(a, b): print(a, b)


def walk(tree):
    """Patterns in a generator, and names that inner functions see."""
    match tree:
        case (left, int(value), right):
            yield from walk(left)
            yield value
            yield from walk(right)
        case None:
            pass
        case other if (yield "guard"):
            pass
        case [*leaves]:
            yield [(lambda: (leaf, tree))() for leaf in leaves]


print(list(walk(((None, 1, None), 2, (None, 3, (("x", "y"), 4, None))))))


def evaluate(expression):
    match expression:
        case ("+", left, right):
            return evaluate(left) + evaluate(right)
        case ("*", left, right):
            return evaluate(left) * evaluate(right)
        case ("-", operand):
            return -evaluate(operand)
        case int() | float():
            return expression
    return None


print(evaluate(("+", ("*", 2, ("-", 3)), ("+", 1.5, 4))), evaluate("?"))

for n in range(5):
    match n:
        case 1:
            continue
        case 3:
            break
        case _:
            print("loop", n)
else:
    print("never")


def falls_through(x):
    match x:
        case 1:
            x = "one"
    return x


print(falls_through(1), falls_through(2))
_ = "kept"
match 5:
    case _:
        print(_)
