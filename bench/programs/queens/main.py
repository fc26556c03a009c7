# group: objects
"""Backtracking with closures, sets and lists: all placements of queens."""


def count_placements(size):
    columns = set()
    rising = set()
    falling = set()
    placed = []
    count = 0
    first = None

    def place(row):
        nonlocal count, first
        if row == size:
            count += 1
            if first is None:
                first = list(placed)
            return
        for column in range(size):
            if column in columns or row + column in rising or row - column in falling:
                continue
            columns.add(column)
            rising.add(row + column)
            falling.add(row - column)
            placed.append(column)
            place(row + 1)
            placed.pop()
            columns.discard(column)
            rising.discard(row + column)
            falling.discard(row - column)

    place(0)
    return count, first


for size in range(4, 12):
    print(size, *count_placements(size))
