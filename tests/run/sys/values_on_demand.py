# What sys makes when it is asked for: always the same object, and it can be replaced or deleted.
import sys

print(sys.stdin is sys.stdin, sys.stdin is sys.__stdin__, sys.version_info is sys.version_info)
print(sys.version_info[:2], sys.version_info.major, sys.float_info.dig, sys.implementation.name)


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self, size=-1):
        return self.lines.pop(0) if self.lines else ""


sys.stdin = Lines("first\n", "second\n")
print(input(), input("> "))
try:
    input()
except EOFError as error:
    print(error)
sys.stdin = sys.__stdin__
for make in (lambda: sys.standard_input, lambda: sys.SysValues, lambda: sys.version_infos):
    try:
        print(make())
    except AttributeError as error:
        print(error)


class Refused(Exception):
    def __init__(self, reason):
        self.reason = reason


try:
    raise Refused("no")
except Refused:
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value.reason, kind("again").reason, trace is value.__traceback__)
    print(sys.exc_info()[0] is Refused, issubclass(sys.exc_info()[0], Exception))
try:
    [][1]
except IndexError:
    made = sys.exc_info()[0]("made from the class alone")
    print(repr(made))
