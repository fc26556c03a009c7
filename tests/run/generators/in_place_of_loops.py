"""Generators that only a loop has: what each sees and leaves behind, however the loop ends."""

import sys


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


def count_up(start, stop):
    number = start
    while number < stop:
        yield number
        number += 1


def odd(numbers):
    for number in numbers:
        if number % 2:
            yield number


def pairs(numbers):
    previous = None
    for number in numbers:
        if previous is None:
            previous = number
        else:
            yield previous, number
            previous = None


def holding(name, count):
    held = Noted(name)
    other = Noted(name + "'")
    for index in range(count):
        yield index
    print("last of", name)


def three_places(n):
    yield "first"
    for i in range(n):
        yield i
    answer = yield "last"
    print("sent", answer)


def once(x):
    yield x


def nothing():
    if False:
        yield 1


def early(xs):
    for x in xs:
        if x > 3:
            return "unseen"
        yield x
    print("not here")


def lines_of(error):
    found = []
    at = error.__traceback__
    while at is not None:
        found.append((at.tb_frame.f_code.co_name, at.tb_lineno))
        at = at.tb_next
    return found


def plain():
    total = 0
    for number in count_up(0, 10):
        total += number
    print(total, number)
    for number in odd(count_up(0, 20)):
        if number == 5:
            continue
        if number > 12:
            break
        print(number, end=" ")
    else:
        print("not here")
    print()
    for a, b in pairs(odd(count_up(0, 20))):
        print(a * b, end=" ")
    else:
        print("else")
    for pair in pairs([1, 2, 3, 4]):
        print(pair)
    for x in three_places(2):
        print(x)
    for x in nothing():
        print("not here")
    else:
        print("nothing")
    for x in early([1, 2, 5, 1]):
        print(x)


def ends():
    for x in holding("all", 2):
        print(x)
    print("--")
    for x in holding("broken", 2):
        print(x)
        break
    print("--")
    for x in holding("continued", 2):
        continue
    print("--", x)


def returned():
    for x in holding("returned", 3):
        if x == 1:
            return Noted("result").name, x


def raised():
    for x in holding("raised", 3):
        if x == 1:
            raise ValueError(x)


def caught():
    try:
        for x in holding("caught", 3):
            if x == 1:
                raise ValueError(x)
    except ValueError as error:
        print("caught", error)


def finished():
    try:
        for x in holding("finally", 3):
            try:
                if x == 1:
                    break
            finally:
                print("finally", x)
    finally:
        print("outer finally")


def inner_error(n):
    local = Noted("in traceback")
    for i in range(n):
        yield i
    raise KeyError(local.name)


def with_error():
    total = 0
    for i in inner_error(2):
        total += i
    return total


def stopping(n):
    it = iter(range(n))
    while True:
        yield next(it)


def stopped():
    got = []
    for i in stopping(2):
        got.append(i)
    return got


def unbound(flag):
    if flag:
        value = 1
    yield value


def deleted():
    value = Noted("deleted")
    yield 1
    del value
    yield 2
    print(value)


for function in (plain, ends, returned, caught, finished):
    print(function())
for function in (raised, with_error, stopped):
    try:
        function()
    except Exception as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__))
        print(lines_of(error))
for make in (lambda: unbound(False), deleted):
    try:
        for x in make():
            print(x)
    except UnboundLocalError as error:
        print(error)
try:
    for x in unbound(False):
        print(x)
except UnboundLocalError as error:
    print(error, lines_of(error))
try:
    for x in deleted():
        print(x)
except UnboundLocalError as error:
    print(error, lines_of(error))


# At the top of a module, one within another, and a loop of a loop.
for a in count_up(0, 3):
    for b in count_up(a, 3):
        for c in once(a + b):
            print(a, b, c, end="; ")
print()


def handled_now():
    print("handled", sys.exc_info()[1])
    yield 1
    try:
        int("x")
    except ValueError as error:
        print("own", error, "in", error.__context__)
    print("handled", sys.exc_info()[1])
    yield 2
    raise


try:
    try:
        raise OSError("outside")
    except OSError:
        for x in handled_now():
            print(x, sys.exc_info()[1])
except OSError as error:
    print("again", error, lines_of(error))


def letters(text):
    for letter in text:
        yield letter, ord(letter)
    yield (letter, *"s") if text else ()


for number, (letter, code) in enumerate(letters("abc"), 5):
    print(number, letter, code)
    if number == 7:
        break
for number, x in enumerate(count_up(3, 6)):
    print(number, x, end=" ")
for both in enumerate(odd(count_up(3, 6))):
    print(both, end=" ")
try:
    for a, b in letters(""):
        print("not here")
except ValueError as error:
    print(error)
try:
    for a, b, c in letters("x"):
        print("not here")
except ValueError as error:
    print(error)
for [a, *b] in letters("xy"):
    print(a, b)
