"""What is called from one place that runs once is compiled for size; it does what it always did."""
def twice(x):
    return x + x


def setup(start):
    if start < 0:
        raise ValueError("negative")
    a, b = start, start + 2**62
    print(a * b, twice(a), twice("ab"), [twice(i) for i in range(3)])
    return b


def fails():
    x = [1, 2]
    return x[5]


def main():
    b = setup(3)
    print(b - 1, b // 7, -b % 10)
    try:
        fails()
    except IndexError as e:
        print(e, e.__traceback__.tb_next.tb_lineno)
    global_again = globals()["setup"]
    print(global_again(1.5))
    return sum(i * i for i in range(4))


def long_one(n):
    a = n * 3
    b = [a, n, "c"]
    c = {"k": b, n: a}
    d = a + len(b)
    e = f"{a} {b[2]} {c['k'][1]:>5}"
    f, g = b[:2]
    h = f * g - d if f > g else d // 2
    i = (h, e, twice(h), twice(e))
    try:
        j = b[d]
    except IndexError as error:
        j = repr(error)
    k = a * 2**62 + h
    with_defaults = dict(x=k, y=-k)
    assert with_defaults["x"] == k, "no"
    m = [x * k for x in b[:2]]
    print(a, b, c, d, e, f, g, h, i, j, k, with_defaults, m)
    if n > 100:
        return None
    global long_result
    long_result = k
    return fails_late(b, c, n)


def fails_late(b, c, n):
    one = b[0] + n
    two = c[n] * one
    three = [one, two, n]
    four = {x: three for x in (1, 2)}
    five = four[1][0] ** 2, four[2][-1]
    six = ", ".join([str(one), str(two)])
    seven = six.split(",")[0] + "!"
    eight = sorted(three, key=lambda x: -x)
    print(one, two, three, four, five, six, seven, eight)
    nine = three[0] - three[1] * three[2] // (n - 3)
    return nine


def many_ways(n):
    if n == 0:
        return 0
    return 1 + globals()["many_ways"](n - 1)


def bound_twice():
    return 1


def bound_twice():  # noqa: F811
    return 2


def gives():
    yield 1
    yield from (2, 3)


async def waits():
    return 4


if __name__ == "__main__":
    print(main())
    print(many_ways(3))
    print(bound_twice())
    print(list(gives()))
    print(long_one(7), long_result)
    try:
        waits().send(None)
    except StopIteration as e:
        print(e.value)
    try:
        setup(-1)
    except ValueError as e:
        print(e)
    print(globals()["fails_late"]([1], {5: 2}, 5))
    try:
        globals()["fails_late"]([1], {3: 2}, 3)
    except ZeroDivisionError as e:
        print(e, e.__traceback__.tb_next.tb_lineno)
