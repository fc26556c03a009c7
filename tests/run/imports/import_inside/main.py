# Imports in functions, conditionals, try blocks and classes happen when they are reached.
print("start")


def late():
    import lazy

    return lazy.value


class Holder:
    import math
    from math import floor as down


if len("x") == 1:
    import lazy as chosen
else:
    import never
print(chosen.value, late(), Holder.math.ceil(1.2), Holder.down(2.7))
try:
    import failing
except ZeroDivisionError as error:
    print("import failed:", error)
try:
    import failing
except ZeroDivisionError as error:
    print("again:", error)
