# bool cannot be subclassed, and its operators keep bool only for & | ^.
try:

    class Sub(bool):
        pass
except TypeError as error:
    print(error)
for a in (True, False):
    for b in (True, False):
        print(a, b, a & b, a | b, a ^ b, a == b, a != b, a < b, a is b)
print(type(True & False), type(True & 1), type(True + False), type(~True), type(-True))
print(any([0, "", None, 5]), all([1, "x", [0]]), any([]), all([]))
