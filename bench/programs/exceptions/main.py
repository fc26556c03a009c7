# group: objects
"""Exceptions raised, caught by class, and passed on through several frames."""


class ParseError(Exception):
    def __init__(self, text, place):
        super().__init__(f"cannot read {text!r} at {place}")
        self.place = place


class EmptyError(ParseError):
    pass


def read_digit(text, place):
    if place >= len(text):
        raise EmptyError(text, place)
    digit = "0123456789".find(text[place])
    if digit < 0:
        raise ParseError(text, place)
    return digit


def read_number(text):
    number = 0
    place = 0
    try:
        while True:
            number = number * 10 + read_digit(text, place)
            place += 1
    except EmptyError:
        if place == 0:
            raise
        return number
    finally:
        counts["read"] += 1


def classify(text):
    try:
        return read_number(text)
    except EmptyError:
        counts["empty"] += 1
    except ParseError as error:
        counts["wrong"] += 1
        return -error.place
    return 0


def look_up(table, key):
    try:
        return table[key]
    except KeyError:
        counts["missing"] += 1
        return 0


counts = {"read": 0, "empty": 0, "wrong": 0, "missing": 0}
total = 0
texts = ["12", "7x", "", "x", "993", "4 4"]
table = {"12": 1, "993": 2}
for number in range(300000):
    text = texts[number % 6]
    total += classify(text) + look_up(table, text)
print(total, counts)
