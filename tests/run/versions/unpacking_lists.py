"""Items of tuples of which nothing is known, unpacked: lists, tuples, strings, and too many or too few."""

import json

bodies = {name: (row, list(row), weight) for name, row, weight in json.loads('[["a", [1.5, 2.5, 3.0], 2.0], ["b", [4.0, 5.0, 6.5], 3.0], ["c", [0.5, 0.0, 1.0], 1]]')}
system = list(bodies.values())
pairs = [(one, other) for i, one in enumerate(system) for other in system[i + 1 :]]


def advance(dt, n, bodies=system, pairs=pairs):
    for _ in range(n):
        for ([x1, y1, z1], v1, m1), ([x2, y2, z2], v2, m2) in pairs:
            dx, dy, dz = x1 - x2, y1 - y2, z1 - z2
            mag = dt * ((dx * dx + dy * dy + dz * dz) ** -1.5)
            v1[0] -= dx * m2 * mag
            v1[1] -= dy * m2 * mag
            v1[2] -= dz * m2 * mag
            v2[0] += dx * m1 * mag
            v2[1] += dy * m1 * mag
            v2[2] += dz * m1 * mag
        for r, [vx, vy, vz], _ in bodies:
            r[0] += dt * vx
            r[1] += dt * vy
            r[2] += dt * vz
    return [[round(x, 9) for x in r + v] for r, v, _ in bodies]


def take(rows):
    out = []
    for row in rows:
        try:
            (a, b), [c, *d] = row
            out.append((a, b, c, d))
        except (TypeError, ValueError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


print(advance(0.01, 30))
print(take([((1, 2), [3]), ([1, 2], (3, 4)), ("ab", "cd"), ({1: 2, 3: 4}, {5}), ((1, 2, 3), [4]), ([1], [2]), ((1, 2), []), (5, [1]), [(1, 2), "x"], 7]))
