# Design example: list[int] seen through an untyped parameter that appends a str.
def spoil(xs):
    xs.append("oops")


numbers: list[int] = [1, 2, 3]
total = 0
for n in numbers:
    total += n
print(total)
spoil(numbers)
print(numbers)
try:
    for n in numbers:
        total += n
except TypeError as error:
    print(total, error)
