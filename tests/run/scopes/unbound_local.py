# A name assigned anywhere in a function is local everywhere in it.
x = "global"


def read_before_write():
    print(x)
    x = 1


def deleted():
    y = 1
    del y
    print(y)


def branch(flag):
    if flag:
        z = 1
    return z


def loop_never_ran():
    for item in []:
        pass
    return item


def delete_twice():
    a = 1
    del a
    del a


def augmented():
    x += 1


def in_except():
    try:
        1 / 0
    except ZeroDivisionError as error:
        pass
    return error


def closure():
    def inner():
        return later

    inner()
    later = 1


def deleted_cell():
    value = 1

    def inner():
        return value

    del value
    return inner()


print(branch(True))
for function in (
    read_before_write,
    deleted,
    lambda: branch(False),
    loop_never_ran,
    delete_twice,
    augmented,
    in_except,
    closure,
    deleted_cell,
):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error)
