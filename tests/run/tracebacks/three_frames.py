# exit: 1
# A traceback through three functions.
def first(n):
    return second(n) + 1


def second(n):
    value = third(n, key="k")
    return value


def third(n, key):
    table = {}
    return table[key]


print("start")
first(1)
