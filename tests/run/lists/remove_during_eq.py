# An __eq__ that changes the list under list.remove, index and ==.
class Clearing:
    def __init__(self, victim):
        self.victim = victim

    def __eq__(self, other):
        self.victim.clear()
        return False


a = []
a.extend([Clearing(a), 1, 2])
print(1 in a, a)
a.extend([Clearing(a), 1, 2])
try:
    a.remove(2)
except ValueError as error:
    print(error, a)
a.extend([Clearing(a), 1])
print(a == [5, 6], a)
a.extend([Clearing(a), 7])
print(a.count(7), a)
