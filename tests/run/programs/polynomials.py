# Polynomials as a class with operators, evaluation, derivative and printing.
class Poly:
    def __init__(self, *coefficients):
        self.c = list(coefficients)
        while self.c and self.c[-1] == 0:
            self.c.pop()

    def __call__(self, x):
        total = 0
        for c in reversed(self.c):
            total = total * x + c
        return total

    def __add__(self, other):
        if isinstance(other, (int, float)):
            other = Poly(other)
        n = max(len(self.c), len(other.c))
        return Poly(
            *(a + b for a, b in zip(self.c + [0] * (n - len(self.c)), other.c + [0] * (n - len(other.c))))
        )

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-c for c in self.c))

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        if not isinstance(other, Poly):
            return Poly(*(c * other for c in self.c))
        out = [0] * max(len(self.c) + len(other.c) - 1, 0)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __pow__(self, n):
        result = Poly(1)
        for _ in range(n):
            result *= self
        return result

    def __eq__(self, other):
        return isinstance(other, Poly) and self.c == other.c

    def __bool__(self):
        return bool(self.c)

    def __len__(self):
        return len(self.c)

    def derivative(self):
        return Poly(*(i * c for i, c in enumerate(self.c) if i))

    def __str__(self):
        terms = []
        for i in range(len(self.c) - 1, -1, -1):
            if c := self.c[i]:
                sign = " - " if c < 0 else " + "
                size = "" if abs(c) == 1 and i else str(abs(c))
                terms.append(sign + size + ("" if i == 0 else "x" if i == 1 else f"x^{i}"))
        text = "".join(terms) or " + 0"
        return ("-" if text.startswith(" -") else "") + text[3:]


x = Poly(0, 1)
p = (x + 1) ** 3 - 2 * x
print(
    p,
    p(2),
    p(0.5),
    p.derivative(),
    p - p,
    bool(p - p),
    3 - x,
    x * x == Poly(0, 0, 1),
    (x - 1) * (x + 1),
    (2 * x + 3) ** 10,
    len(p),
)
print(((x + 1) ** 40)(1) == 2**40, str((x + 1) ** 12)[:40])
