# break, continue and return run the finally blocks and __exit__ they cross.
class Note:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)

    def __exit__(self, *error):
        print("exit", self.name, error[0])


def run():
    for i in range(4):
        try:
            with Note(i):
                if i == 0:
                    continue
                if i == 1:
                    break
        finally:
            print("finally", i)
    print("after loop", i)
    for j in (1, 2):
        try:
            try:
                return "returned"
            finally:
                print("inner finally")
        finally:
            print("outer finally")


print(run())


def finally_continue():
    out = []
    for i in range(3):
        try:
            out.append(i)
            1 / (i - 1)
        except ZeroDivisionError:
            out.append("zero")
        finally:
            out.append("f")
            continue
    return out


print(finally_continue())


def finally_break():
    while True:
        try:
            raise ValueError("lost")
        finally:
            break
    return "swallowed by break"


print(finally_break())
