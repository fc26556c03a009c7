# Sudoku by constraint sets and backtracking.
PUZZLE = "53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79"


def solve(text):
    grid = [[int(c) if c != "." else 0 for c in row] for row in text.split()]
    rows, columns, boxes = [[set(range(1, 10)) for _ in range(9)] for _ in range(3)]
    empty = []
    for y in range(9):
        for x in range(9):
            if n := grid[y][x]:
                for group in (rows[y], columns[x], boxes[y // 3 * 3 + x // 3]):
                    group.remove(n)
            else:
                empty.append((y, x))
    tries = 0

    def candidates(cell):
        y, x = cell
        return rows[y] & columns[x] & boxes[y // 3 * 3 + x // 3]

    def search():
        nonlocal tries
        if not empty:
            return True
        cell = min(empty, key=lambda c: len(candidates(c)))
        empty.remove(cell)
        y, x = cell
        for n in sorted(candidates(cell)):
            tries += 1
            groups = rows[y], columns[x], boxes[y // 3 * 3 + x // 3]
            grid[y][x] = n
            for group in groups:
                group.remove(n)
            if search():
                return True
            for group in groups:
                group.add(n)
        grid[y][x] = 0
        empty.append(cell)
        return False

    return grid if search() else None, tries


grid, tries = solve(PUZZLE)
for row in grid:
    print(*row)
print(tries, [sum(row) for row in grid] == [45] * 9)
