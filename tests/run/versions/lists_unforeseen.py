# A list where none was foreseen: what a starred call hands over is not followed.
def unseen(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return type(error).__name__, str(error)


def comprehensions(xs):
    xs[0] = xs[1]
    return sum(x for x in xs), [x * 2 for x in xs], {x for x in xs}, {x: 1 for x in xs}


print(unseen(comprehensions, [1, 2, 3]))
print(unseen(comprehensions, {0: 1, 1: 5}))
print(unseen(comprehensions, (1, 2, 3)))


def nested(xs):
    return [[y for y in x] for x in xs], [y for x in xs for y in x if y]


print(unseen(nested, [[1], [2, 0]]), unseen(nested, ([1], (2,))), unseen(nested, ["ab"]), unseen(nested, [1]))


def loops(xs):
    n = 0
    for x in xs:
        n += x
        if n < 9:
            xs.append(n)
    else:
        n = -n
    return n, xs


print(unseen(loops, [1, 2]), unseen(loops, (20, 30)), unseen(loops, None))


def lazy(xs):
    made = (x for x in xs)
    xs.append(7)
    return list(made), list(made)


print(unseen(lazy, [1, 2]), unseen(lazy, "ab"))


class Mine(list):
    def __iter__(self):
        return iter((5, 6))


print(unseen(comprehensions, Mine([1, 2])), unseen(loops, Mine([1, 2])), unseen(nested, Mine([1])))
