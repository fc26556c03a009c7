"""Reads names that it does not bind: built-ins, and some that nothing has."""

from collections import Counter


def reads(path):
    return open(path)


def counts(items):
    return len(items), sum(items), Counter(items).most_common(1)


def verbose():
    return VERBOSE


def level():
    return LEVEL + 1


def asks():
    return input("name: ")


class Reader:
    limit = max(1, 2)

    def sizes(self, rows):
        return [len(row) for row in rows], list(map(str, range(2)))

    def lazily(self):
        return (abs(x) for x in (-1, 2))


def says(*values):
    print(*values)


def own_type(x):
    return isinstance(x, int), type(x).__name__
