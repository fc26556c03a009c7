# exit: 1
# Frames of a generator and the delegation to another.
def inner():
    yield 1
    raise ValueError("inner failed")


def outer():
    yield 0
    yield from inner()


for value in outer():
    print(value)
