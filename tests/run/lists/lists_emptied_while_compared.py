# A comparison of elements that empties one of the lists: the lengths decide.
def compared(op, victim_is_left, before):
    class Emptier:
        def __eq__(self, other):
            victim.clear()
            return NotImplemented

    left = [0] * before + [Emptier()]
    right = [0] * before + [1]
    victim = left if victim_is_left else right
    try:
        return op(left, right), left == [], right == []
    except TypeError as error:
        return str(error)


ops = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}
for name, op in ops.items():
    for victim_is_left in (True, False):
        for before in (0, 3):
            print(name, victim_is_left, before, compared(op, victim_is_left, before))
