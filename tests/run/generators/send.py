# send resumes a yield with a value; the first one must be None.
def averager():
    total, count, average = 0.0, 0, None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


a = averager()
try:
    a.send(5)
except TypeError as error:
    print(error)
print(next(a), a.send(10), a.send(20), a.send(33))
try:
    a.send(None)
except StopIteration as error:
    print(error.value)
try:
    a.send(1)
except StopIteration as error:
    print("exhausted", error.value)


def echo():
    received = []
    try:
        while True:
            received.append((yield len(received)))
    finally:
        print(received)


e = echo()
print(next(e), e.send("a"), e.send("b"), next(e))
e.close()


def expression_positions():
    x = (yield 1) + (yield 2) * 10
    print("x", x)
    print([(yield 3), (yield 4)], f"{(yield 5)}")


p = expression_positions()
next(p)
for value in (1, 2, 3, 4, 5):
    try:
        print(p.send(value))
    except StopIteration:
        print("stop")
