# print: sep, end, file, flush, no arguments, and values that are not strings.
# stderr: expected
import sys

print()
print(1, "a", None, 2.5, [1], sep="")
print(1, 2, 3, sep=", ", end="!\n")
print("a", "b", sep=None, end=None)
print("to stderr", 5, file=sys.stderr)
print("no newline", end="")
print("|", flush=True)
print(*range(5), sep="-")
print("é日😀", "tab\there", "nul\0".replace("\0", "0"))


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


sink = Sink()
print("x", 1, file=sink, sep="+", end="$")
print(file=sink)
print(sink.parts)
for options in ({"sep": 1}, {"end": 5}, {"nope": 1}, {"file": 5}):
    try:
        print("x", **options)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
sys.stdout.write("direct\n")
