# bytearray: item and slice assignment, append, extend, insert, pop, remove, del, reverse, in place operators.
a = bytearray(b"hello")
alias = a
a[0] = 72
a[-1:] = b"p!"
a += b" and"
a.append(33)
a.extend([65, 66])
a.extend(b"yz")
a.insert(0, 60)
print(a, a.pop(), a.pop(0), alias is a, len(a))
a.remove(ord("l"))
a.reverse()
del a[0], a[1:3]
print(a, a[::2], a.copy() == a, a.copy() is a)
a[::2] = b"\0" * len(a[::2])
print(a)
a *= 2
a[3:3] = b"++"
a[1:4] = []
print(a, a.count(0), a.find(b"+"), bytes(a))
a.clear()
print(a, repr(bytearray()), str(bytearray(b"x'")))
for attempt in (
    lambda: a.pop(),
    lambda: a.append(256),
    lambda: a.append("x"),
    lambda: a.remove(5),
    lambda: a.__setitem__(0, 1),
    lambda: bytearray(b"abcd").__setitem__(slice(0, 4, 2), b"x"),
    lambda: a.extend(["x"]),
):
    try:
        attempt()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
