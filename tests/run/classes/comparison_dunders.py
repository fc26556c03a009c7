# Rich comparison: reflection, results of any type, != from ==, identity as the last resort.
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n if isinstance(o, V) else NotImplemented

    def __lt__(self, o):
        return self.n < o.n if isinstance(o, V) else NotImplemented

    def __le__(self, o):
        return f"le {self.n} {o}"


a, b = V(1), V(2)
print(a == b, a != b, a == V(1), a < b, a > b, a <= "x", a == "x", a != "x", "x" == a, sorted([b, a])[0].n)
for attempt in (lambda: a < 1, lambda: 1 > a, lambda: a >= 1, lambda: object() < object()):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
print("x" >= a)


class Weird:
    def __eq__(self, o):
        return [] if o == 0 else [o]

    def __ne__(self, o):
        return "ne"


w = Weird()
print(w == 1, w == 0, w != 1, bool(w == 0), not w == 1, 1 == w, w in [5], [w] == [w])
o = object()
print(o == o, o == object(), o != o)
