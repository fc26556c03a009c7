# In-place methods rebind the target to what they return; without one, the plain operator is used.
class Acc:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self

    def __isub__(self, other):
        return "replaced"

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return "plain mul"

    def __ior__(self, other):
        self.log.append(("ior", other))
        return self


a = b = Acc()
a += 1
a |= 2
print(a is b, a.log)
a -= 5
print(a)
b *= 3
print(b)
holder = [Acc(), Acc()]
holder[0] += "x"
holder[1] -= 0
print(holder[0].log, holder[1])


class Bag:
    pass


bag = Bag()
bag.acc = Acc()
bag.acc += 7
bag.n = 1
bag.n += 1
bag.n <<= 4
print(bag.acc.log, bag.n)
try:
    bag += 1
except TypeError as error:
    print(error)
try:
    bag.missing += 1
except AttributeError as error:
    print(error)
