"""Contexts that a program has made a cycle: raising ends all the same."""


def of_one():
    try:
        try:
            raise ValueError(1)
        except ValueError as error:
            error.__context__ = error
            raise TypeError(2)
    except TypeError as error:
        print(repr(error.__context__), error.__context__.__context__ is error.__context__)
        error.__context__.__context__ = None


def of_some(length):
    chain = [Exception(number) for number in range(length)]
    for error, before in zip(chain, chain[1:] + chain[:1]):
        error.__context__ = before
    try:
        try:
            raise LookupError("new")
        except LookupError as new:
            new.__context__ = chain[-1]
            raise TypeError("newest")
    except TypeError as error:
        print(repr(error.__context__), repr(error.__context__.__context__))
    for error in chain:
        error.__context__ = None


of_one()
for length in range(1, 6):
    of_some(length)


def unbound():
    print(something)
    something = 1


try:
    unbound()
except UnboundLocalError as error:
    print(error, error.name)

for arguments in (
    ("bad", ("file.py", 1, 2)),
    ("bad", ("file.py", 1, 2, "text", 1)),
    ("bad", ("file.py", 1, 2, "text", 1, 2, 3)),
    ("bad", 5),
    ("bad", ("file.py", 3, 2, "text", 3, 4)),
    ("bad",),
    (),
    ("bad", ("file.py", 3, 2, "text"), "third"),
):
    try:
        error = SyntaxError(*arguments)
    except TypeError as refused:
        print(refused)
        continue
    print(error, error.args, error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset)
    error.lineno, error.text, error.msg = 7, "other", "worse"
    print(error, error.lineno, error.text, error.print_file_and_line)
