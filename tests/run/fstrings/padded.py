"""Specs that are known to the compiler, with everything they can meet."""

class Loud(int):
    def __format__(self, spec):
        return f"<{int(self)}:{spec}>"


class Wide(str):
    pass


def show(x):
    return f"{x:02d}|{x:5d}|{x:05}|{x:3}|{x:64d}|{x}|"


for value in (0, 7, -7, 42, -42, 123456, -123456, 2**62, -(2**62), 2**62 - 1, 10**25, True, False, Loud(5)):
    print(show(value))
for value in (1.5, "text", None, [1], 2j):
    for spec in ("02d", "5", "05"):
        try:
            print(value, repr(f"{value:02d}" if spec == "02d" else f"{value:5}" if spec == "5" else f"{value:05}"))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
year, month = 2025, 3
print(f"{year:04d}-{month:02d}", f"{month:02d}", f"{-month:04d}é{month:2d}", f"{month:2d}{'€' * 3}{month:03}")
width = 7
print(f"{month:{width}}|{month:0{width}d}|{month!r:5}|{month!s:>5}|{month:<5}|{month:+03d}|{month:,}|{month:b}")
print(f"{month:1}", f"{month:1d}{month:1d}", f"{month}{month:1}", f"{month:0}{month:00}{month:d}{month:}")
order = []


def note(x):
    order.append(x)
    return x


print(f"{note(1):02d}{note('a')}{note(2):03}{note(3)}", order)


class Watched:
    def __init__(self, name):
        self.name = name

    def __format__(self, spec):
        print("format", self.name, spec)
        return self.name

    def __del__(self):
        print("end", self.name)


print(f"{Watched('a'):02}{Watched('b')}{1:02}{Watched('c'):5}")
print(f"{Wide('wide')}{1:02}{Wide('w'):5}|")
for n in range(-12, 13):
    print(f"{n}{n:2}{n:03d}", end=" ")
print()
