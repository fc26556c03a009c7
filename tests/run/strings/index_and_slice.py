# Indexing and slicing with every sign of start, stop and step.
s = "abcdefgh"
print(s[0], s[-1], s[7], s[-8])
for start in (None, 0, 2, -3, 100, -100):
    for stop in (None, 0, 5, -2, 100, -100):
        print(start, stop, s[start:stop], s[start:stop:2], s[start:stop:-1], s[start:stop:-3])
for index in (8, -9, 10**30, "x", 1.0, None):
    try:
        s[index]
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
try:
    s[::0]
except ValueError as error:
    print(error)
try:
    s[0] = "x"
except TypeError as error:
    print(error)
