# raise of classes, instances, from, bare raise, and of things that are no exceptions.
def attempt(f):
    try:
        f()
    except BaseException as error:
        print(
            type(error).__name__,
            error,
            "| cause",
            repr(error.__cause__),
            "| context",
            repr(error.__context__),
            "|",
            error.__suppress_context__,
        )


def plain():
    raise ValueError


def instance():
    raise ValueError("v")


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("clean") from None


def from_other():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("wrapped") from error


def from_class():
    raise ValueError("c") from KeyError


def implicit():
    try:
        {}["k"]
    except KeyError:
        raise ValueError("during")


def bare():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def nothing_active():
    raise


def number():
    raise 5


def text():
    raise "text"


def klass():
    raise int


def bad_cause():
    raise ValueError from "x"


def none():
    raise None


def reraise_in_function():
    def helper():
        raise

    try:
        int("x")
    except ValueError:
        helper()


def in_finally():
    try:
        raise KeyError("first")
    finally:
        raise IndexError("second")


for f in (
    plain,
    instance,
    from_none,
    from_other,
    from_class,
    implicit,
    bare,
    nothing_active,
    number,
    text,
    klass,
    bad_cause,
    none,
    reraise_in_function,
    in_finally,
):
    attempt(f)
