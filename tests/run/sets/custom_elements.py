# Elements with their own __hash__ and __eq__.
class Name:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return isinstance(other, Name) and self.text.lower() == other.text.lower()

    def __hash__(self):
        return hash(len(self.text))

    def __repr__(self):
        return self.text


s = {Name("Ann")}
s.add(Name("ANN"))
s.add(Name("Bob"))
print(len(s), Name("ann") in s, Name("Cy") in s, sorted(map(repr, s)), sorted(map(repr, s & {Name("bob")})))


class NoHash:
    def __eq__(self, other):
        return True


try:
    {NoHash()}
except TypeError as error:
    print(error)
print(NoHash.__hash__)
