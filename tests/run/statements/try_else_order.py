# The order of try, except, else and finally for each way through.
def run(action):
    log = []
    try:
        log.append("try")
        action()
        log.append("no error")
    except ValueError as error:
        log.append(f"value:{error}")
    except (KeyError, IndexError) as error:
        log.append(f"lookup:{error!r}")
    except Exception:
        log.append("other")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


def fail(error):
    raise error


for action in (
    lambda: None,
    lambda: fail(ValueError("v")),
    lambda: {}["k"],
    lambda: [][0],
    lambda: 1 / 0,
    lambda: int("x"),
    lambda: "é".encode("ascii"),
):
    print(run(action))


def else_raises():
    try:
        pass
    except ValueError:
        print("not caught here")
    else:
        raise ValueError("from else")
    finally:
        print("finally")


try:
    else_raises()
except ValueError as error:
    print(error)
