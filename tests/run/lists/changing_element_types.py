# list[int] seen through an untyped parameter that stores other things.
def spoil(items):
    items.append("text")
    items[0] = 2.5
    return items


numbers = [1, 2, 3]
total = sum(numbers)
print(total, spoil(numbers), numbers)
try:
    print(sum(numbers))
except TypeError as error:
    print(error)
floats = [0.5, 1.5]
for value in (7, True, None, "s", 10**30, -0.0):
    floats.append(value)
print(floats, [type(x).__name__ for x in floats])
floats[:] = [x for x in floats if isinstance(x, float)]
print(floats)
ints = [2**k for k in range(60, 66)]
ints[2] = ints[2] * ints[3]
print(ints)
