# Truth: __bool__ first, then __len__, else true; wrong results are refused.
class ByBool:
    def __bool__(self):
        print("__bool__")
        return False

    def __len__(self):
        print("__len__")
        return 5


class ByLen:
    def __len__(self):
        print("__len__")
        return 0


class Plain:
    pass


class BadBool:
    def __bool__(self):
        return 1


class NegativeLen:
    def __len__(self):
        return -1


print(bool(ByBool()), bool(ByLen()), bool(Plain()))
if ByLen():
    print("true")
else:
    print("false")
while ByBool():
    print("never")
print("a" if ByBool() else "b", not ByLen(), ByBool() and 1 or 2)
for value in (BadBool(), NegativeLen()):
    try:
        bool(value)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
