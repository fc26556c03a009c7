# exit: 1
# Tracebacks out of loops and calls that run on machine numbers.
import sys


def divide(a, b):
    return a // b


def average(values):
    total = 0.0
    for v in values:
        total += v
    return total / len(values)


def deep(n):
    return 1 + deep(n + 1)


def caught(f, *args):
    try:
        return f(*args)
    except Exception as e:
        tb = e.__traceback__
        lines = []
        while tb is not None:
            lines.append(tb.tb_lineno)
            tb = tb.tb_next
        return type(e).__name__, str(e), lines


print(caught(divide, 7, 2), caught(divide, 7, 0), caught(divide, 7.5, 0), caught(divide, -7, -1), caught(divide, -(2**63), -1))
print(caught(average, [1, 2.5]), caught(average, []), caught(average, [1, "x"]), caught(average, None))
result = caught(deep, 0)
print(result[0], result[1], len(result[2]) > 500)
print(caught(lambda a, b: a % b, 5, 0), caught(lambda a, b: a % b, 5.0, 0.0), caught(lambda a, b: a / b, 1, 0))
print(caught(lambda a, b: a << b, 1, -1), caught(lambda a, b: a >> b, 1, 70), caught(lambda a, b: a << b, 1, 70))
print(caught(lambda a, b: a**b, 0.0, -1.0), caught(lambda a, b: a**b, -8.0, 2.0), caught(lambda a, b: a**b, 1e200, 2.0))
print(caught(lambda a, b: a**b, 2, 100), caught(lambda a, b: a**b, 2, -1), caught(lambda a, b: a**b, -8.0, 0.5))
print(caught(lambda n: [i for i in range(n)], 2.5), caught(lambda n: list(range(0, 5, n)), 0))


def loop(start, stop, step):
    out = []
    for i in range(start, stop, step):
        out.append(i)
        if len(out) > 5:
            break
    else:
        out.append("end")
    return out


print(loop(0, 3, 1), loop(3, 0, -1), loop(0, 100, 7), loop(5, 5, 1), loop(0, 10, -1))
print(loop(2**62 - 2, 2**62 + 2, 1), loop(-(2**63), -(2**63) + 3, 1), loop(10**30, 10**30 + 3, 2), loop(True, 4, True))
for bad in ((0, 3, 0), (0, 3.0, 1), ("a", 1, 1), (0, None, 1)):
    print(caught(loop, *bad))


def unset(n):
    for i in range(n):
        pass
    return i


print(unset(3), caught(unset, 0))
sys.stdout.flush()
divide(2**70, 0)
