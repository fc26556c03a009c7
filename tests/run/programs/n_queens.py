# All solutions for small boards, and one picture.
def solve(n, row=0, columns=(), left=(), right=()):
    if row == n:
        yield columns
        return
    for column in range(n):
        if column not in columns and row + column not in left and row - column not in right:
            yield from solve(n, row + 1, columns + (column,), left + (row + column,), right + (row - column,))


def count_bits(n, columns=0, left=0, right=0):
    full = (1 << n) - 1
    if columns == full:
        return 1
    total = 0
    free = full & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        total += count_bits(n, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


for n in range(1, 7):
    print(n, sum(1 for _ in solve(n)), count_bits(n))
print(count_bits(8))
for column in next(solve(8)):
    print("".join("Q" if i == column else "." for i in range(8)))
