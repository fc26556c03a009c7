# exit: 1
# Comparisons of a class's instances: what their methods decline, raise or give besides bools.
class V:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return self.x == o.x

    def __lt__(self, o):
        return self.x < o.x

    def __ge__(self, o):
        return self.x >= o.x

    def __hash__(self):
        return self.x


class W:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        return [self.x, o.x]

    def __gt__(self, o):
        return NotImplemented

    def __lt__(self, o):
        return NotImplemented


class S(V):
    def __lt__(self, o):
        print("S.lt")
        return False

    def __gt__(self, o):
        print("S.gt")
        return True

    def __eq__(self, o):
        print("S.eq")
        return True

    __hash__ = V.__hash__


class E(V):
    def __eq__(self, o):
        raise ValueError("eq")


def f():
    a, b = V(1), V(2)
    for i in range(3):
        print(a == b, a < b, a >= b, a != b, a > b, a == 1, 1 == a, a == None)
        if a == b:
            print("eq")
        if a < b:
            print("lt")
        if not a >= b:
            print("not ge")
    w, x = W(1), W(2)
    print(w == x, w == w)
    if w == x:
        print("truthy")
    try:
        print(w > x)
    except TypeError as e:
        print(e)
    try:
        if w < x:
            pass
    except TypeError as e:
        print(e)
    s = S(3)
    print(a < s, s < a, a == s, s == a, a >= s)
    try:
        print(a < 1)
    except AttributeError as e:
        print(e)
    try:
        if E(1) == E(2):
            pass
    except ValueError as e:
        print(e)
    print(E(1) == E(2))


f()
