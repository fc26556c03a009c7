"""Tuples of constants are one object each time; those with anything else in them are not."""


def numbers():
    return (1, 2)


def other():
    return (1, 2)


def nested():
    return ((1, "a", None), (2.5, b"x", ...), (), (-1, 1j, True))


def likes():
    return (1, 1.0, True), (0.0,), (-0.0,), (1, 1, 1)


def fresh(x):
    return (1, x)


def starred():
    return (*(1, 2), 3)


def default(a=(1, 2), *, b=((3,),)):
    return a, b


print(numbers() is numbers(), numbers() is other(), nested() is nested(), nested())
print(likes(), [type(each) for each in likes()[0]], likes()[1], likes()[2])
print(fresh(2) is fresh(2), fresh(2), starred(), default() == ((1, 2), ((3,),)))
for dx, dy in ((1, 0), (-1, 0), (0, 1)):
    print(dx, dy)
for each in (1, "two", (3,)):
    print(each)
a, b = (1, 2)
a, b = b, a
(c, d), e = ((1, 2), 3)
print(a, b, c, d, e, 2 in (1, 2), 3 not in (1, 2), (1, 2)[1], (1, 2) + (3,), (1, 2) * 2)
print({(1, 2): "x"}[1, 2], hash((1, 2)) == hash(tuple([1, 2])), isinstance(5, (int, str)), "%s-%s" % (1, 2))
try:
    (1, 2)[5]
except IndexError as error:
    print(error)
x = (1, 2)
x += (3,)
print(x, numbers())
print(len((1, (2, (3, (4, (5,)))))))
matches = [value for value in (1, (1, 2), None) if value == (1, 2)]
print(matches)
match (1, 2):
    case (1, y):
        print(y)


def gone():
    big = (1, 2, "some text that is long enough")
    del big
    return (1, 2, "some text that is long enough")


print(gone() is gone())


def are_same(a, b):
    return a is b


empty = tuple()
print(are_same(((), 1)[0], empty), are_same(nested()[2], empty), are_same(((((),),),)[0][0][0], empty))
