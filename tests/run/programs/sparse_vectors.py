# Sparse vectors and matrices as dicts, k-means and power iteration.
class Sparse(dict):
    def __missing__(self, key):
        return 0

    def __add__(self, other):
        return Sparse({k: v for k in {**self, **other} if (v := self[k] + other[k])})

    def __mul__(self, n):
        return Sparse({k: v * n for k, v in self.items()}) if n else Sparse()

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(v * other[k] for k, v in self.items())


a, b = Sparse({"x": 1, "y": 2}), Sparse({"y": -2, "z": 5})
print(a + b, 3 * a, a * 0, a @ b, a["nothing"], len(a), (a + a * -1) == {})


def kmeans(points, centres, rounds):
    for _ in range(rounds):
        clusters = [[] for _ in centres]
        for p in points:
            clusters[
                min(range(len(centres)), key=lambda i: sum((u - v) ** 2 for u, v in zip(p, centres[i])))
            ].append(p)
        centres = [
            tuple(sum(axis) / len(cluster) for axis in zip(*cluster)) if cluster else c
            for cluster, c in zip(clusters, centres)
        ]
    return centres, [len(c) for c in clusters]


points = [(i % 5 + (10 if i % 2 else 0), i * 3 % 7) for i in range(40)]
print(kmeans(points, [(0, 0), (10, 0), (99, 99)], 5))


def power_iteration(matrix, steps):
    v = [1.0] * len(matrix)
    for _ in range(steps):
        w = [sum(m * x for m, x in zip(row, v)) for row in matrix]
        size = max(abs(x) for x in w)
        v = [x / size for x in w]
    return size, v


print(power_iteration([[2, 1], [1, 3]], 60))
