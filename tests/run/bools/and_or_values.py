# and / or give an operand, not a bool; not gives a bool; each operand runs at most once.
def show(value):
    print("eval", repr(value))
    return value


print(show(0) or show("") or show([]))
print(show(1) and show("x") and show(0.0))
print(show(0) and show("never"))
print(show("yes") or show("never"))
print(show(0) or show(2) and show(3))
print(not show([]), not show("x"), not not show(5))
print((None or {}) is None, (1 and None), (0 or None))
