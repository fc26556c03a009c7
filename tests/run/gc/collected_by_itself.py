"""Garbage in cycles does not make a program grow: it is collected while the program runs."""


class Part:
    def __init__(self, whole, data):
        self.whole = whole
        self.data = data


class Whole:
    def __init__(self, count):
        self.parts = [Part(self, str(i) * 40) for i in range(count)]
        self.by_name = {f"part {i}": part for i, part in enumerate(self.parts)}


total = 0
for _ in range(1500):
    whole = Whole(150)
    total += len(whole.parts) + len(whole.by_name)
print(total)

# What is still in use is untouched.
rows = [Whole(10) for _ in range(20)]
for _ in range(300):
    Whole(150)
print(sum(len(part.data) for whole in rows for part in whole.parts))
print(all(part.whole is whole for whole in rows for part in whole.by_name.values()))
