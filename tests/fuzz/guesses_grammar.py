"""The language of programs whose types are not what they seem, as data.

As in `grammar`, `<kind>` stands for an expansion of that kind. A function is written
around one guess: its numbers are `int`s, or `float`s, or either. `<number>` is a constant
of the function's guess, and then it is called with what breaks the guess.

Two rules keep programs small: what is multiplied by a variable is cut afterwards, and a
list grows only while it is short. One rule keeps them free of cycles: no container ever
gets the list `xs` or the object `o`.
"""

from __future__ import annotations

# Where machine words, small ints and exact floats end.
BORDERS = tuple(
    sign * (2**bits + off) for bits in (31, 53, 61, 62, 63, 64) for off in (-1, 0, 1) for sign in (1, -1)
)
_FEW_INTS = ("0", "1", "2", "3", "-1", "-2", "7", "10", "1", "2", "3")
_INTS = (*_FEW_INTS, *_FEW_INTS, *_FEW_INTS, *(f"({n})" for n in BORDERS))
_FLOATS = ("0.0", "-0.0", "0.5", "1.5", "-2.5", "1e16", "3.0", "1e-7", "2.0", "1e300", "float('inf')", "float('nan')")

NUMBERS = {"int": _INTS, "float": _FLOATS, "either": (*_INTS, *_FLOATS, *_FLOATS, "True", "False")}

# What a call from where nothing is seen may hand over.
SURPRISES = (
    *_INTS, *_FLOATS, "True", "False", "None", "'s'", "'12'", "(1, 2)", "[1, 2.5]", "2**70", "-(2**70)",
    "Odd(5)", "MyInt(6)", "MyFloat(2.5)",
)  # fmt: skip

ATOMS: dict[str, tuple[str, ...]] = {
    "value": ("a", "b", "x", "y", "x", "y", "i", "t", "<number>", "<number>", "xs[<index>]", "o.p", "LIMIT"),
    "test": ("x", "y < x", "a == b", "not b", "x is None", "type(x) is int", "type(y) is float", "i"),
    "index": ("0", "1", "-1", "i % 3", "i % 2", "0", "1", "-2", "i", "x"),
    "count": ("0", "1", "2", "3", "5", "4"),
    "bits": ("0", "1", "3", "31", "61", "62", "63", "64", "i"),
    "cheap": ("+", "-", "+", "-", "//", "%", "&", "|", "^", "/"),
    "float operator": ("+", "-", "*", "/", "//", "%"),
    "compare": ("<", "<=", "==", "!=", ">", ">="),
    "name": ("x", "y", "x", "y", "t", "a", "b"),
    "attribute": ("p", "q"),
    "error": ("TypeError", "ZeroDivisionError", "IndexError", "ValueError", "AttributeError", "OverflowError", "Exception"),
}

EXPRESSIONS: dict[str, tuple[str, ...]] = {
    "value": (
        "(<value> <cheap> <value>)",
        "(<value> <cheap> <value>)",
        "(<value> <cheap> <value>)",
        "(<value> <float operator> <number>)",
        "(<value> / <number>)",
        "(<value> // <number>)",
        "(<value> % <number>)",
        "(<value> << <bits>)",
        "(<value> >> <bits>)",
        "(<value> ** 2)",
        "(<number> ** 0.5)",
        "-<value>",
        "+<value>",
        "~<value>",
        "abs(<value>)",
        "(<value> if <test> else <value>)",
        "(<value> or <value>)",
        "(<value> and <value>)",
        "(<value> <compare> <value>)",
        "len(xs)",
        "xs[<index>]",
        "o.<attribute>",
        "o.get()",
        "o.plus(<value>)",
        "getattr(o, 'p')",
        "Counting.made",
        "Counting().n",
        "inner(<value>)",
        "<function>(<value>, <value>, xs, o)",
        "helper(<value>, <value>)",
        "scaled(<value>)",
        "scaled(<value>, <value>)",
        "int(<test>)",
        "float(<value>)",
        "min(<value>, <value>)",
        "max(<value>, <value>, key=str)",
        "sum([k <compare> <value> for k in xs])",
        "sum(k for k in xs if k is not None)",
        "[k <cheap> <value> for k in xs][<index>]",
        "[j * <number> for j in range(<count>)][<index>]",
        "next(iter([<value>]))",
        "(lambda v, w=<number>: v <cheap> w)(<value>)",
        "{k: j for j, k in enumerate(xs)}.get(<value>)",
        "divmod(<value>, <value>)[0]",
        "round(<value>)",
        "(<value>).real",
    ),
    "test": (
        "<value> <compare> <value>",
        "<value> <compare> <number>",
        "<number> <compare> <value> <compare> <value>",
        "not <value>",
        "<value> in xs",
        "isinstance(<value>, int)",
        "isinstance(<value>, (float, str))",
        "(<test> and <test>)",
        "(<test> or <test>)",
        "<name> is None",
        "xs and xs[0] == <value>",
        "hasattr(o, 'q')",
    ),
}

SIMPLE_STATEMENTS = (
    "<name> = <value>",
    "<name> = <value>",
    "<name> = <value>",
    "<name> <cheap>= <value>",
    "<name> <cheap>= <number>",
    "<name> += <number>",
    "x = bounded(x * y)",
    "x = x * y\nif x > 2**80 or x < -(2**80):\n    x = x % 1009",
    "x, y = y, x",
    "x = y = <value>",
    "t += 1",
    "a, b = b, <value>",
    "xs[<index>] = <value>",
    "xs[<index>] = x + <number>",
    "xs[<index>] <cheap>= <value>",
    "x = xs[0]\nxs[0] = <value>\nprint(repr(x))",
    "x = xs[<index>]\nxs[<index>] = x + 0.5\ny = x",
    "if len(xs) < 6:\n    xs.append(<value>)",
    "if len(xs) < 6:\n    xs.insert(<index>, <value>)",
    "x = xs.pop()",
    "del xs[<index>]",
    "xs[:1] = [<value>, <value>][: 7 - len(xs)]",
    "xs.reverse()",
    "x, *y = xs\ny = len(y)",
    "o.<attribute> = <value>",
    "o.<attribute> = <value>",
    "o.<attribute> += <number>",
    "o.<attribute> <cheap>= <value>",
    "x = o.p\no.p = <value>\nprint(repr(x))",
    "o.put(<value>)",
    "o.r = <value>",
    "del o.<attribute>",
    "setattr(o, 'p', <value>)",
    "o.get = lambda: <number>",
    "del o.get",
    "bound = o.get\no.p = <number>\nx = bound()",
    "o = make(<value>)",
    "Counting.made += 1",
    "Counting.made = <value>",
    "y = grow(<value>)",
    "del <name>",
    "print(repr(<value>), <test>)",
    "print(repr(x), repr(y), xs)",
    "assert y != <value>, <value>",
    "if <test>:\n    return <value>",
    "if <test>:\n    raise <error>(<value>)",
    "x = Loud(<value>).n",
    "y = Loud(<number>)\nx = y.n",
)

LOOP_STATEMENTS = ("if <test>:\n    break", "if <test>:\n    continue", "break", "continue", "if <test>:\n    return <value>")

COMPOUND_STATEMENTS = (
    "if <test>:\n<block>",
    "if <test>:\n<block>\nelse:\n<block>",
    "for <loop>:\n<loop block>",
    "for <loop>:\n<loop block>",
    "for <loop>:\n<loop block>\nelse:\n<block>",
    # A counter of its own for each depth bounds the loop.
    "<counter> = 0\nwhile <counter> < 4 and <test>:\n    <counter> += 1\n<loop block>",
    "<counter> = 5\nwhile <counter>:\n    <counter> -= 1\n<loop block>\nelse:\n<block>",
    "try:\n<block>\nexcept <error> as e:\n    print(where(e))\n<block>",
    "try:\n<block>\nexcept (<error>, <error>) as e:\n    x = len(str(e))\nfinally:\n    print(repr(t))",
    "try:\n<block>\nfinally:\n<block>",
)

LOOPS = (
    "i in range(<count>)",
    "i in range(<count>)",
    "t in range(<count>)",
    "i in range(<count>, 0, -1)",
    "i in range(<number>, <number>, <number> or 2**61)",
    "i in range(a, a + 3)",
    "x in xs",
    "x in xs",
    "y in xs",
    "i, x in enumerate(xs)",
    "x, y in zip(xs, range(3))",
    "x in (<number>, <value>)",
    "x in [<number>, <value>, <number>]",
    "x in steps(<value>)",
    "y in (k + x for k in xs)",
    "x in sorted(xs, key=str)",
    "i in {<number>: <number>, 3: 4}",
)

# What happens between calls.
EVENTS = (
    "LIMIT = <hidden>",
    "LIMIT = <number>",
    "Base.get = lambda self: <number>",
    "Base.get = lambda self: self.q",
    "Base.get = property(lambda self: (lambda: <number>))",
    "Base.plus = lambda self, v: <hidden>",
    "Derived.get = Base.plus",
    "Derived.get = staticmethod(lambda: <number>)",
    "Base.p = property(lambda self: self.q, lambda self, v: print('set', repr(v)))",
    "Base.p = <number>",
    "del Base.p",
    "Base.q = <hidden>",
    "del Base.q",
    "Base.__getattr__ = lambda self, name: <number>",
    "del Base.__getattr__",
    "Base.__setattr__ = lambda self, name, v: object.__setattr__(self, name, (name, v))",
    "del Base.__setattr__",
    "Base.__init__ = lambda self, p, q=<number>: setattr(self, 'p', q)",
    "Counting.__init__ = lambda self: setattr(self, 'n', <hidden>)",
    "Counting.made = <hidden>",
    "Counting.n = property(lambda self: <number>, lambda self, v: None)",
    "Slotted.q = property(lambda self: <number>)",
    "Slotted.get = lambda self: self.p",
    "helper = <function>",
    "helper = lambda v, w: v",
    "helper = max",
    "helper = Base",
    "helper = old_helper",
    "scaled = str",
    "scaled = lambda v, w=<number>: w",
    "Counting = Slotted",
    "objects[0].p = <hidden>",
    "objects[0].get = lambda: <hidden>",
    "objects[0].__dict__['p'] = <hidden>",
    "objects[1].__dict__['extra'] = <number>",
    "del objects[1].q",
    "shared.append(<hidden>)",
    "shared[0] = <hidden>",
    "shared[:] = [<number>, <number>, <hidden>]",
    "len = lambda v: <number>",
    "del len",
)
