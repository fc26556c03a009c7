# Every binary operator, plain, reflected and in place.
class N:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __add__(self, o):
        return f"{self}+{o}"

    def __sub__(self, o):
        return f"{self}-{o}"

    def __mul__(self, o):
        return f"{self}*{o}"

    def __truediv__(self, o):
        return f"{self}/{o}"

    def __floordiv__(self, o):
        return f"{self}//{o}"

    def __mod__(self, o):
        return f"{self}%{o}"

    def __pow__(self, o, m=None):
        return f"{self}**{o}" + (f" mod {m}" if m else "")

    def __matmul__(self, o):
        return f"{self}@{o}"

    def __lshift__(self, o):
        return f"{self}<<{o}"

    def __rshift__(self, o):
        return f"{self}>>{o}"

    def __and__(self, o):
        return f"{self}&{o}"

    def __or__(self, o):
        return f"{self}|{o}"

    def __xor__(self, o):
        return f"{self}^{o}"

    def __divmod__(self, o):
        return f"divmod {self} {o}"

    def __radd__(self, o):
        return f"{o} r+ {self}"

    def __rsub__(self, o):
        return f"{o} r- {self}"

    def __rmul__(self, o):
        return f"{o} r* {self}"

    def __rtruediv__(self, o):
        return f"{o} r/ {self}"

    def __rfloordiv__(self, o):
        return f"{o} r// {self}"

    def __rmod__(self, o):
        return f"{o} r% {self}"

    def __rpow__(self, o):
        return f"{o} r** {self}"

    def __rmatmul__(self, o):
        return f"{o} r@ {self}"

    def __rlshift__(self, o):
        return f"{o} r<< {self}"

    def __rrshift__(self, o):
        return f"{o} r>> {self}"

    def __rand__(self, o):
        return f"{o} r& {self}"

    def __ror__(self, o):
        return f"{o} r| {self}"

    def __rxor__(self, o):
        return f"{o} r^ {self}"

    def __neg__(self):
        return f"-{self}"

    def __pos__(self):
        return f"+{self}"

    def __invert__(self):
        return f"~{self}"


n = N("n")
print(
    n + 1,
    n - 1,
    n * 1,
    n / 1,
    n // 1,
    n % 1,
    n**1,
    n @ 1,
    n << 1,
    n >> 1,
    n & 1,
    n | 1,
    n ^ 1,
    divmod(n, 1),
    pow(n, 2, 3),
    sep=", ",
)
print(1 + n, 1 - n, 1 * n, 1 / n, 1 // n, 1 % n, 1**n, 1 @ n, 1 << n, 1 >> n, 1 & n, 1 | n, 1 ^ n, sep=", ")
print(-n, +n, ~n, n + n, "s" + n, [1] + n, None + n, 2.5 * n, "x" * n, sum([1, n]))
x = n
x += 1
print(x)
y = n
y **= 2
print(y)
