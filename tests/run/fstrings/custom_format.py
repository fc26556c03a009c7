# __format__ gets the spec text; object's refuses a non-empty one.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        if spec == "long":
            return f"{self.cents / 100:.2f} euros"
        return f"€{self.cents / 100:{spec or '.2f'}}"

    def __str__(self):
        return "money"


class Plain:
    def __str__(self):
        return "plain"


m = Money(12345)
print(f"{m} {m:long} {m:.1f} {m!s} {m!s:>8} {m:10.0f}|", "{:long}".format(m), format(m, ".3f"))
print(f"{Plain()} {Plain()!s:>7}")
for value in (Plain(), None, [1], {}, (), set(), Plain):
    try:
        format(value, "5")
    except TypeError as error:
        print(error)


class BadFormat:
    def __format__(self, spec):
        return 5


try:
    f"{BadFormat()}"
except TypeError as error:
    print(error)
