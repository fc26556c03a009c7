# Variables that are an int, then a float, a bool, a string; each keeps its own type.
def sum_up(values):
    total = 0
    for v in values:
        total = total + v
    return total


def product(values):
    total = 1
    for v in values:
        total *= v
    return total


mixed = [1, 2.5, True, 3, False, 10**20, -0.0, 4.0]
print(sum_up(mixed), sum_up([]), sum_up([True, True]), sum_up([0.0, -0.0]), sum_up([-0.0]))
print(product([2, 0.5]), product([True, True]), product([True]), product([0, -1.0]), product([2**40, 2**40]))


def first_int_then_float(n):
    x = 0
    trail = []
    for i in range(n):
        trail.append(x)
        x = x + 0.5
    return trail


def first_float_then_str(n):
    x = 1.5
    for i in range(n):
        if i == 3:
            x = "text"
        x = x * 2
    return x


print(first_int_then_float(4), first_float_then_str(6))


def swap(n):
    a, b = 1, 2.0
    for _ in range(n):
        a, b = b, a
    return a, b


print(swap(0), swap(1), swap(2), swap(3))


def bools(n):
    x = True
    out = []
    for i in range(n):
        x = x and i < 2
        out.append(x)
        x = x | (i == 3)
        out.append(x)
        x = not x
        out.append(x + 1)
    return out


print(bools(5))
for pair in ((1, 1.0), (True, 1), (0, False), (2**53, 2.0**53), (2**53 + 1, 2.0**53), (10**400, 1e308), (-(10**400), -1e308)):
    a, b = pair
    print(a == b, a < b, a > b, a != b, a <= b, a >= b)
nan = float("nan")
print(nan == nan, nan < 1, 1 < nan, 0 == nan, nan != nan)
