"""Values of which nothing is known but what is computed with them, and places that hold now ints, now floats."""

import json

DATA = json.loads('{"counts": [3, 4], "rates": [0.5, 0.25], "big": 36893488147419103232, "word": "ab", "none": null}')


def scaled(values, by):
    return [value * by for value in values]


def total_of(values):
    total = 0
    for value in values:
        total += value * 2
    return total


def halves(values):
    return [value / 2 + 1 for value in values]


def mixed_sum(pairs):
    out = [0]
    for pair in pairs:
        out.append(out[-1] + pair)
    return out


def repeated(value, times):
    result = value
    for _ in range(times):
        result = result + value
    return result


def index_of(values, place):
    return values[int(place * 2)]


def less_than(values, limit):
    return [value for value in values if value < limit + 1]


def attempt(what, *args):
    try:
        print(what.__name__, what(*args))
    except Exception as error:
        print(what.__name__, type(error).__name__, error)


STEPS = [1, 2.5, -3, 0.5]
for key in ("counts", "rates"):
    for _ in range(2):
        attempt(scaled, DATA[key], 3)
        attempt(scaled, DATA[key], 1.5)
        attempt(total_of, DATA[key])
        attempt(halves, DATA[key])
        attempt(less_than, DATA[key], 2)
attempt(scaled, [DATA["word"], DATA["big"], True], 2)
attempt(total_of, [DATA["big"], 1, 0.5])
attempt(total_of, [DATA["word"]])
attempt(total_of, [DATA["none"]])
attempt(halves, [DATA["big"], DATA["none"]])
attempt(mixed_sum, STEPS)
attempt(mixed_sum, DATA["counts"] + DATA["rates"] + [DATA["big"]])
attempt(mixed_sum, [DATA["word"]])
attempt(repeated, DATA["word"], 2)
attempt(repeated, DATA["counts"][0], 3)
attempt(repeated, DATA["rates"][0], 3)
attempt(repeated, DATA["counts"], 1)
attempt(repeated, DATA["big"], 1)
attempt(index_of, DATA["counts"], DATA["rates"][0])
attempt(index_of, DATA["rates"], DATA["counts"][0])
attempt(less_than, [DATA["word"]], 1)
