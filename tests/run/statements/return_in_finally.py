# A return in finally replaces a return value or an exception; a plain finally does not.
def replaces_value():
    try:
        return "try"
    finally:
        return "finally"


def replaces_error():
    try:
        raise ValueError("lost")
    finally:
        return "no error"


def value_is_fixed_early():
    x = 1
    try:
        return x
    finally:
        x = 2


def list_is_shared():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def nested():
    try:
        try:
            return "inner"
        finally:
            raise KeyError("from finally")
    except KeyError as error:
        return f"caught {error}"
    finally:
        print("outermost")


def loop():
    for i in range(5):
        try:
            if i == 3:
                return i
        finally:
            if i == 3:
                i = 100


def chain():
    try:
        1 / 0
    except ZeroDivisionError:
        return "except"
    else:
        return "else"
    finally:
        print("cleanup")


for f in (replaces_value, replaces_error, value_is_fixed_early, list_is_shared, nested, loop, chain):
    print(f.__name__, f())
