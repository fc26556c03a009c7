# A class that records how an expression was grouped.
class E:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text

    def _binary(symbol):
        return lambda self, other: E(f"({self} {symbol} {other})")

    __add__, __sub__, __mul__, __truediv__ = map(_binary, "+-*/")
    __floordiv__, __mod__, __pow__, __matmul__ = map(_binary, ("//", "%", "**", "@"))
    __and__, __or__, __xor__, __lshift__, __rshift__ = map(_binary, ("&", "|", "^", "<<", ">>"))
    __lt__, __gt__, __eq__ = map(_binary, ("<", ">", "=="))
    del _binary

    def __neg__(self):
        return E(f"(-{self})")

    def __invert__(self):
        return E(f"(~{self})")


a, b, c, d = map(E, "abcd")
print(a + b * c - d)
print(a**b**c, -(a**b), a**-b, (-a) ** b)
print(a | b ^ c & d << a + b, a << b >> c, ~a & b)
print(a - b - c, a - (b - c), a * b / c // d % a @ b)
print(a < b + c, a == b | c, -a * b, --a, -~a)
print(a + b if a else c, (a + b) * c, [a + b, c][0])
