# exit: 1
"""The place that a failing pattern is shown at."""
import sys


class Pair:
    __match_args__ = ("a",)


class Bad:
    def __eq__(self, other):
        raise ValueError("==")

    def __len__(self):
        return 1


def value(x):
    match x:
        case [1, (2 | 3) as n]:
            return n


def keys(x):
    match x:
        case {
            "k": 1,
            Pair.no_key: 2,
        }:
            return 1


def classes(x):
    match x:
        case [Pair(1,
                   2)]:
            return 1


def names(x):
    match x:
        case Pair(a=missing.value):
            return 1


def guard(x):
    match x:
        case [*rest] if (len(rest) +
                         missing):
            return 1


def subject(x):
    match (x
           + 1):
        case 1:
            return 1


def report(function, x):
    try:
        function(x)
    except Exception as e:
        tb = e.__traceback__.tb_next
        print(type(e).__name__, e, tb.tb_lineno)


Pair.a = 1
for function, x in ((value, [Bad(), 2]), (value, [1, Bad()]), (keys, {"k": 1, 2: 3}), (classes, [Pair()]), (names, Pair()), (guard, [1]),
                    (subject, "1")):
    report(function, x)

if len(sys.argv) > 5:
    pass
match [[Bad()]]:
    case [[5]]:
        pass
