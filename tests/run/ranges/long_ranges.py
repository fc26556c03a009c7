# len() of ranges up to the longest that it can tell.
maxsize = 2**63 - 1
for stop in (2**61, 2**62 - 1, 2**62, 2**62 + 1, maxsize - 1, maxsize):
    numbers = range(stop)
    print(len(numbers), numbers[-1], numbers.stop, bool(numbers), stop - 1 in numbers)
print(len(range(maxsize, 0, -1)), next(iter(range(maxsize, 0, -1))))
print(len(range(-maxsize, maxsize, 2)), range(-maxsize, maxsize)[maxsize])
for stop in (maxsize + 1, 10**30):
    try:
        len(range(stop))
    except OverflowError as error:
        print(error)


class Long:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


for length in (2**62, maxsize, maxsize + 1, -(2**62), -(2**70)):
    try:
        print(len(Long(length)), bool(Long(length)))
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
