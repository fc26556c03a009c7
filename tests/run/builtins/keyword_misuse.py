# Calling built-ins with wrong numbers or names of arguments.
attempts = [
    lambda: len(), lambda: len(1, 2), lambda: len(obj=[]), lambda: isinstance(), lambda: ord(), lambda: chr(1, 2), lambda: abs(), lambda: repr(),
    lambda: [].append(), lambda: {}.get(), lambda: "".join(), lambda: "".split(1, 2, 3), lambda: "a".split(nope=1), lambda: getattr(1), lambda: callable(),
    lambda: int(1, 2, 3), lambda: int(x=1), lambda: str(1, 2, 3, 4), lambda: list(1, 2), lambda: bool(1, 2), lambda: float(1, 2), lambda: hash(), lambda: print(1, nope=2), lambda: range(1, 2, step=3), lambda: tuple(1, 2), lambda: set(1, 2), lambda: id(), lambda: object(1), lambda: type(1, 2), lambda: slice(),
    lambda: sum(), lambda: round(number=2.567, ndigits=1), lambda: "abc".encode(encoding="ascii"), lambda: sorted([2, 1], key=None, reverse=1), lambda: enumerate(iterable="a", start=1).__next__(), lambda: int("11", base=2), lambda: dict(self=1), lambda: pow(base=2, exp=3, mod=5),
]
for attempt in attempts:
    try:
        print(attempt())
    except TypeError as error:
        print("TypeError:", error)
