# nonlocal reaches the nearest enclosing function; global skips them all.
x = "module"


def outer():
    x = "outer"

    def inner():
        nonlocal x
        x = "set by inner"

        def innermost():
            global x
            x = "set by innermost"

        innermost()
        return x

    print(inner(), x)


outer()
print(x)


def create():
    global made
    made = [1]


try:
    made
except NameError as error:
    print(error)
create()
made.append(2)
print(made)


def remove():
    global made
    del made


remove()
try:
    print(made)
except NameError as error:
    print(error)


def shared():
    n = 0

    def up():
        nonlocal n
        n += 1

    def down():
        nonlocal n
        n -= 1

    def read():
        return n

    return up, down, read


up, down, read = shared()
up()
up()
down()
print(read())
