# group: objects
"""A pipeline of generators, a recursive one, and one that is sent values."""


def count_up(start, stop):
    number = start
    while number < stop:
        yield number
        number += 1


def keep_odd(numbers):
    for number in numbers:
        if number % 2:
            yield number


def pair_up(numbers):
    previous = None
    for number in numbers:
        if previous is None:
            previous = number
        else:
            yield previous, number
            previous = None


def walk(depth, label):
    if depth > 0:
        yield from walk(depth - 1, 2 * label)
        yield label
        yield from walk(depth - 1, 2 * label + 1)


def average():
    total = 0
    count = 0
    mean = None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total // count


def main():
    print(sum(a * b % 1000 for a, b in pair_up(keep_odd(count_up(0, 4000000)))))
    print(sum(walk(18, 1)))
    running = average()
    next(running)
    for number in range(2000000):
        mean = running.send(number % 1000)
    print(mean)


main()
