"""Calls of methods whose receiver is unknown, under names that classes of the program and of Python share."""

import json


class Codec:
    def encode(self, text):
        return [ord(letter) for letter in text]

    def items(self):
        return [(1, 2)]

    def add(self, value):
        return value + 1

    def read_all(self):
        return [1, 2, 3]

    def step(self, by):
        return by * 2


class Other:
    def step(self, by):
        return by + 0.5

    def read_all(self):
        return "abc"


def encoded(words):
    return [[code + 1 for code in word.encode("utf-8")] for word in words]


def total_of_items(tables):
    total = 0
    for table in tables:
        for key, value in table.items():
            total += value
    return total


def added(sets, value):
    return [each.add(value) for each in sets]


def all_read(sources):
    found = []
    for source in sources:
        for item in source.read_all():
            found.append(item)
    return found


def stepped(movers, times):
    total = 0
    for mover in movers:
        for by in range(times):
            total += mover.step(by)
    return total


def calling(holder, times):
    """A function in an attribute, and none in any class."""
    total = 0
    for number in range(times):
        total += holder.callback(number)
    return total


class Holder:
    def __init__(self, callback):
        self.callback = callback


words = json.loads('["ab", "c"]')
print(encoded(words), encoded([Codec(), "xy"]) if False else "")
print(encoded(words))
print(total_of_items(json.loads('[{"a": 1, "b": 2}, {"c": 4}]')))
print(added([set(), Codec()], 1))
print(all_read([Codec(), Other(), Codec()]))
print(stepped([Codec(), Other(), Codec()], 4))
print(calling(Holder(lambda number: number * 2), 5), calling(Holder(abs), 3), calling(Holder(float), 3))
try:
    calling(Holder(str), 2)
except TypeError as error:
    print(error)
try:
    encoded([3])
except AttributeError as error:
    print(error)
