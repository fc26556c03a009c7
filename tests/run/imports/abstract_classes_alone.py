"""`collections.abc` is there for one who imports nothing else, and its classes say where they are from."""

from collections.abc import Mapping, Sequence


class View(Mapping):
    def __getitem__(self, key):
        return len(key)

    def __iter__(self):
        return iter(["a", "bc"])

    def __len__(self):
        return 2


class Row(Sequence):
    def __getitem__(self, i):
        return (5, 6)[i]

    def __len__(self):
        return 2


print(View.__mro__, Row.__mro__)
print(dict(View()), View().get("x", 7), 6 in Row(), Row().index(6), list(reversed(Row())))
try:
    Mapping()
except TypeError as error:
    print(error)
