"""Lists read and written at indexes below 0: constants, differences, complements; up to and beyond the start."""


def running(numbers):
    out = [0]
    for number in numbers:
        out.append(out[-1] + number)
    return out


def backwards(numbers):
    return [numbers[-1 - place] for place in range(len(numbers))]


def complements(numbers):
    return [numbers[~place] for place in range(len(numbers))]


def neighbours(cells):
    return [cells[place - 1] + cells[(place + 1) % len(cells)] for place in range(len(cells))]


def rotate(cells, by):
    for place in range(len(cells)):
        cells[place - by] += place
    return cells


def negated(cells, place):
    return cells[-place]


def read(cells, first, second):
    return cells[first - second]


def write(cells, first, second, value):
    cells[first - second] = value
    return cells


def last_of(cells):
    return cells[-1], cells[-2]


def set_last(cells, value):
    cells[-1] = value
    cells[-len(cells)] = value
    return cells


def pop_all(stack):
    total = 0
    while stack:
        total += stack[-1]
        stack[-1] -= 1
        if stack[-1] <= 0:
            stack.pop()
    return total


def attempt(what, *args):
    try:
        print(what.__name__, what(*args))
    except Exception as error:
        print(what.__name__, type(error).__name__, error)


print(running(range(1, 8)), running([0.5, 1, 2.25]))
print(backwards([1, 2, 3]), complements([1.5, 2.5]), complements([]))
print(neighbours([1, 2, 3, 4]), neighbours(["a", "b", "c"]))
print(rotate([0, 0, 0, 0], 2), rotate([0.5, 0.5], 1))
for place in (0, 1, 3, -1, -2, -3, 4, -4, 10**20, -(10**20), True):
    attempt(negated, [10, 20, 30], place)
for first, second in ((0, 1), (0, 3), (0, 4), (5, 3), (5, 2), (-(2**63), 1), (2**63 - 1, -1), (-(2**62), 2**62)):
    attempt(read, [7, 8, 9], first, second)
    attempt(write, [7, 8, 9], first, second, "new")
attempt(last_of, [1, 2])
attempt(last_of, [1])
attempt(last_of, "xyz")
attempt(last_of, (3, 4))
attempt(set_last, [1, 2, 3], 9.5)
attempt(set_last, [], 1)
attempt(pop_all, [3, 2, 4])
attempt(read, [1], 1.0, 0.5)


class Cells(list):
    def __getitem__(self, place):
        return ("asked", place)


attempt(last_of, Cells([1, 2]))
attempt(read, Cells([1]), 0, 1)
