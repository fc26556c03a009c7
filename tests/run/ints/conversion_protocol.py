# int() asks __int__, then __index__, then __trunc__; results that are not ints are refused.
class WithInt:
    def __int__(self):
        return 41


class WithIndex:
    def __index__(self):
        return 3


class BadInt:
    def __int__(self):
        return "no"


print(int(WithInt()), int(WithIndex()))
print([10, 20, 30, 40][WithIndex()], "abcdef"[WithIndex()], list(range(WithIndex())))
print(hex(WithIndex()), bin(WithIndex()), "x" * WithIndex(), [0] * WithIndex())
for value in (BadInt(), None, [], {}, object):
    try:
        int(value)
    except TypeError as error:
        print(error)
try:
    [1, 2][WithInt()]
except TypeError as error:
    print(error)
