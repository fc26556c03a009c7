# exit: 1
# Messages with line breaks, notes, and an exception class of one's own in a nested scope.
def make():
    class LocalError(Exception):
        pass
    return LocalError


error = make()("first line\nsecond line")
error.add_note("a note\nof two lines")
raise error
