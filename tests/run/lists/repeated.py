"""`*` on lists: what is held how often, and when it ends."""


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


one = Loud("one")
rows = [one] * 3
del one
print(len(rows), rows[0] is rows[2])
del rows[0], rows[0]
print("one left")
del rows
pair = [Loud("a"), Loud("b")] * 2
print([each.name for each in pair])
pair *= 2
print(len(pair))
del pair[:6]
print("cleared all but two")
pair.clear()
print([1, "x", None] * 3, [[]] * 2, [True] * 4, [1.5] * 0, [] * 5, 2 * [3])
grid = [[0] * 3] * 2
grid[0][1] = 5
print(grid)
numbers = [7]
numbers *= 4
print(numbers)
numbers *= -1
print(numbers)
text = ["ab" + str(1)] * 1000
print(len(text), text[999])
del text[1:]
print(text)
