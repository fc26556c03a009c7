# exit: 1
# A chain of three with cause and context mixed.
def low():
    raise KeyError("low")


def middle():
    try:
        low()
    except KeyError as error:
        raise ValueError("middle") from error


def high():
    try:
        middle()
    except ValueError:
        print("handling")
        int("not a number")


high()
