# input(): the prompt, the end of a line, the end of the input, and streams of the program's own.
import sys

try:
    input("nobody there? ")
except EOFError as error:
    print(repr(error))


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        print("[readline]")
        return self.lines.pop(0)


class Log:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


keyboard, screen = sys.stdin, sys.stdout
sys.stdin = Lines("first\n", "no end", "two\n\n", "\n", "tabs\t \r\n", "")
print([input("name? "), input(), input(None), input(12), input("")])
try:
    input()
except EOFError as error:
    print(error)
sys.stdin = Lines("a\n", "b\n")
sys.stdin.readline = lambda: "own\n"
sys.stdout = log = Log()
answer = input("prompt") + input()
sys.stdout = screen
print(answer, log.parts)
sys.stdin = Lines(7)
try:
    input()
except TypeError as error:
    print(error)
sys.stdin = None
try:
    input("x")
except RuntimeError as error:
    print(error)
sys.stdin = keyboard
sys.stdout = None
try:
    input("x")
except RuntimeError as error:
    sys.stdout = screen
    print(error)
for call in (lambda: input(1, 2), lambda: input(prompt="x")):
    try:
        call()
    except TypeError as error:
        print(error)
numbers = Lines("3\n", "4\n")
sys.stdin = numbers
print(int(input()) + int(input()))
