# Design example: def f(x): return x + x called with int, str and a user's class.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __repr__(self):
        return f"Money({self.cents})"


def f(x):
    return x + x


print(f(3))
print(f("ab"))
print(f(Money(250)))
