"""In what order the parts of an exception end: its attributes, arguments, frames, cause and context."""


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


class Failure(Exception):
    pass


def fail(name, *args):
    local = Noted("frame of " + name)
    raise Failure(*args)


def caused():
    try:
        fail("cause", Noted("argument of cause"))
    except Failure as error:
        new = Failure(Noted("argument"))
        new.extra = Noted("attribute")
        raise new from error


def in_context():
    try:
        fail("context")
    except Failure:
        fail("second", Noted("argument"))


for function in (caused, in_context):
    try:
        function()
    except Failure as error:
        kept = error
    print("--")
    del kept
    print("==")
