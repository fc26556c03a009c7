# Tuples hash by content, with CPython's own tuple hash; unhashable parts are named.
grid = {(0, 0): "origin", (1, 0): "east", (0, 1): "north"}
print(grid[(0, 0)], grid[1, 0], (0, 1) in grid, (5, 5) in grid, grid.get((9, 9)))
print(
    hash((1, 2)) == hash((1.0, 2)),
    hash(()),
    hash((1,)),
    hash((1, 2)),
    hash((1, 2, 3)),
    hash((-1, 0)),
    hash(((1,), (2,))),
)
try:
    {([],): 1}
except TypeError as error:
    print(error)
print({(1, 2), (1, 2), (2, 1)} == {(2, 1), (1, 2)}, len({(1,), (1.0,), (True,)}))
