# exit: 1
"""Functions that expect numbers and lists, and meet something else while they are at work."""


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)

    def __radd__(self, other):
        return f"{other!r}+{self.name}"

    def __lt__(self, other):
        return False


def add_up(values, start):
    guard = Loud("guard")
    total = start
    seen = 0
    for outer in range(3):
        for value in values:
            seen += 1
            total = total + value
        if outer == 1:
            guard = None
    return total, seen


print(add_up([1, 2, 3], 0))
print(add_up([1, 2**62, 3], 2**62))
print(add_up([1, 2.5, True], 0))
try:
    print(add_up([1, "two", 3], 0))
except TypeError as error:
    print(error)
print(add_up([0.5, 0.25], 0.0))
print(add_up([0.5, 7], 0.0))


def first_half(n, items):
    """Leaves in the middle of an expression whose left part has been computed."""
    text = ""
    for i in range(n):
        text += str(i * 2 + items[i] * 3)
        text += ","
    return text


print(first_half(4, [1, 2, 3, 4]))
print(first_half(4, [1, 2**63, 2.5, True]))
try:
    first_half(3, [1, "x", 2])
except TypeError as error:
    print(error)
print(first_half(3, (1, 2, 3)))
print(first_half(2, {0: 5, 1: 6}))
try:
    first_half(4, [1, 2])
except IndexError as error:
    print("index", error)


def tidy(values):
    """With cleanups around what gives up."""
    log = []
    for value in values:
        try:
            log.append(100 // value)
        except ZeroDivisionError:
            log.append("zero")
            continue
        except TypeError:
            log.append("type")
            break
        else:
            log.append("fine")
        finally:
            log.append(len(log))
    else:
        log.append("all")
    return log


print(tidy([1, 2, 0, 3]))
print(tidy([1, 0, 2.0, None, 4]))


def count_down(n):
    """The result is a number, until it is not."""
    if n == 0:
        return 0
    return count_down(n - 1) + 1 if n != 7 else "seven"


print(count_down(5))
try:
    count_down(9)
except TypeError as error:
    print(error)
print(count_down(7))


def power(x, n):
    result = 1.0
    for _ in range(n):
        result *= x
    return result


print(power(2.0, 10), power(2, 10), power(True, 3), power(1e200, 2))


def keep_objects(objects):
    last = None
    for each in objects:
        last = 1 + each
        print(last)
    return last


keep_objects([1, 2, Loud("a"), 3])
print("kept", keep_objects([Loud("b"), 2**64]))


def swap(pairs):
    total = 0
    for a, b in pairs:
        a, b = b, a
        total += a - b
    return total


print(swap([(1, 2), (3, 5)]), swap([(1, 2.5), (True, 2**65)]))


class Point:
    def __init__(self, x):
        self.x = x

    def move(self, by):
        self.x += by
        return self.x


p = Point(1)
print([p.move(by) for by in (1, 2, 0.5, 2**64)], p.x)
p.x = "text"
try:
    p.move(1)
except TypeError as error:
    print(error)
p.x = 3
p.__dict__["x"] = 4
print(p.move(1))
del p.x
try:
    p.move(1)
except AttributeError as error:
    print(error)


def nested(grid):
    best = None
    for row in grid:
        for cell in row:
            if best is None or cell > best:
                best = cell
    return best


print(nested([[1, 5], [3]]), nested([[1, 2.5], [0]]), nested([]), nested([["a", "b"]]))
nested([[1], ["x"]])
