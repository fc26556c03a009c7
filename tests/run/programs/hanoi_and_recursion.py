# Recursive classics: Hanoi, permutations, subsets, partitions, flood fill.
def hanoi(n, source="A", target="C", spare="B"):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield f"{source}{target}"
        yield from hanoi(n - 1, spare, target, source)


def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0]] + s for s in rest]


def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        yield ()
    for first in range(min(n, largest), 0, -1):
        for rest in partitions(n - first, first):
            yield (first, *rest)


def fill(grid, x, y, new):
    old = grid[y][x]
    if old == new:
        return 0
    todo, count = [(x, y)], 0
    while todo:
        x, y = todo.pop()
        if 0 <= y < len(grid) and 0 <= x < len(grid[y]) and grid[y][x] == old:
            grid[y][x] = new
            count += 1
            todo += [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
    return count


def collatz(n):
    return [n] if n == 1 else [n] + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


print(
    " ".join(hanoi(3)),
    sum(1 for _ in hanoi(10)),
    subsets([1, 2, 3]),
    list(partitions(5)),
    collatz(27)[:10],
    len(collatz(27)),
)
grid = [list(row) for row in ("..#..", ".##..", "#...#")]
print(fill(grid, 0, 0, "o"), fill(grid, 4, 0, "x"), ["".join(row) for row in grid])
