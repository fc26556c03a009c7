# __enter__ and __exit__: order, arguments, suppression, errors on the way in and out.
class Manager:
    def __init__(self, name, suppress=False, fail_enter=False, fail_exit=False):
        self.name, self.suppress, self.fail_enter, self.fail_exit = name, suppress, fail_enter, fail_exit

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise RuntimeError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value, trace is not None)
        if self.fail_exit:
            raise RuntimeError("exit " + self.name)
        return self.suppress


def run(*managers):
    try:
        with managers[0] as a, managers[1] as b:
            print("body", a, b)
            raise ValueError("in the body")
        print("after")
    except Exception as error:
        print("caught", repr(error), "context:", repr(error.__context__))


run(Manager("a"), Manager("b"))
run(Manager("a"), Manager("b", suppress=True))
run(Manager("a", suppress=True), Manager("b", fail_exit=True))
run(Manager("a"), Manager("b", fail_enter=True))
run(Manager("a", fail_enter=True), Manager("b"))
with Manager("plain"):
    pass


class NoExit:
    def __enter__(self):
        pass


class NoEnter:
    def __exit__(self, *a):
        pass


for value in (NoExit(), NoEnter(), 5):
    try:
        with value:
            pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
