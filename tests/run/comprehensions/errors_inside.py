# Exceptions leave a comprehension whole; partial results are dropped.
class Tracked:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


def make(n):
    if n == 2:
        raise ValueError("two")
    return Tracked(n)


try:
    kept = [make(n) for n in range(4)]
except ValueError as error:
    print(error)
print("after")
for attempt in (
    lambda: [x for x in 5],
    lambda: {[]: 1 for _ in "a"},
    lambda: {[] for _ in "a"},
    lambda: [a for a, b in [(1,)]],
    lambda: list(x for x in (1 / 0,)),
    lambda: [x.y for x in "a"],
):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
