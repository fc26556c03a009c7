# __call__, __getitem__, __setitem__, __delitem__, __len__, __contains__, __iter__ of one class.
class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __call__(self, f):
        return Matrix([[f(x) for x in row] for row in self.rows])

    def __getitem__(self, key):
        if isinstance(key, tuple):
            y, x = key
            return self.rows[y][x]
        return self.rows[key]

    def __setitem__(self, key, value):
        y, x = key
        self.rows[y][x] = value

    def __delitem__(self, y):
        del self.rows[y]

    def __len__(self):
        return len(self.rows)

    def __contains__(self, value):
        return any(value in row for row in self.rows)

    def __iter__(self):
        for row in self.rows:
            yield from row

    def __reversed__(self):
        return Matrix(self.rows[::-1])

    def __bool__(self):
        return any(self)


m = Matrix([[1, 2], [3, 4]])
m[0, 1] = 20
m[1, 0] += 5
print(
    m[0, 1],
    m[1],
    len(m),
    4 in m,
    99 in m,
    list(m),
    list(m(lambda x: -x)),
    list(reversed(m)),
    bool(Matrix([[0]])),
    max(m),
    sum(m),
    [*m],
    dict(zip(m, "abcd")),
)
del m[0]
print(m.rows, sorted(m), tuple(m))
a, b = m
print(a, b)
for attempt in (lambda: m[7], lambda: m["x"], lambda: m["x", 1], lambda: m(5)):
    try:
        attempt()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
