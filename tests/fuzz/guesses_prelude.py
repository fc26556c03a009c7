"""What the programs of `guesses` begin with. Read as text, never imported."""


def where(error):
    """All that can be told of an exception without its addresses."""
    lines = []
    tb = error.__traceback__
    while tb is not None:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return type(error).__name__, str(error), lines[-8:]


def attempt(f, *args):
    """A call of which nothing is known beforehand."""
    try:
        return f(*args)
    except Exception as error:
        return where(error)


def hidden(v):
    """The value, unseen: nothing is known of what a starred call hands over."""
    return v


class Base:
    p = 3

    def __repr__(self):
        return "a " + type(self).__name__

    def __init__(self, p, q=2):
        self.p = p
        self.q = q

    def get(self):
        return self.p

    def plus(self, v):
        return self.p + v

    def put(self, v):
        self.q = self.p
        self.p = v


class Derived(Base):
    def get(self):
        return self.q


class Slotted:
    __slots__ = ("p", "q", "r")

    def __repr__(self):
        return "a Slotted"

    def __init__(self, p):
        self.p = p

    def get(self):
        return self.p

    def plus(self, v):
        return v + self.p

    def put(self, v):
        self.p = v


class Looked:
    def __repr__(self):
        return "a Looked"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return len(name)

    def get(self):
        return self.p


class Counting:
    made = 0

    def __repr__(self):
        return "a Counting"

    def __init__(self):
        Counting.made += 1
        self.n = Counting.made


class Loud:
    def __repr__(self):
        return "a Loud"

    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("gone", repr(self.n))


class Odd:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Odd({self.n!r})"

    def __add__(self, other):
        return Odd(other)

    def __radd__(self, other):
        return other

    def __lt__(self, other):
        return other

    def __index__(self):
        return 1


class MyInt(int):
    def __add__(self, other):
        return "MyInt"


class MyFloat(float):
    def __mul__(self, other):
        return 2**63


def bounded(v):
    return v if -(2**80) < v < 2**80 else v % 1009


def helper(v, w):
    return v + w


old_helper = helper


def scaled(v, w=3):
    return v - w


def grow(v, depth=0):
    if v > 3 or depth > 6:
        return v
    return grow(v + 1, depth + 1)


def steps(v):
    got = None
    for k in range(3):
        got = yield v
        v = v + 1 if got is None else got


def make(v):
    if v == 0:
        return Base(v)
    if v == 1:
        return Slotted(v)
    return Derived(v, v)
