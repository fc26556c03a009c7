# Sorting asks only __lt__, of the later element first.
class Card:
    def __init__(self, rank, suit):
        self.rank = rank
        self.suit = suit

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.rank}{self.suit}"


hand = [Card(r, s) for r, s in [(5, "a"), (2, "a"), (5, "b"), (1, "c"), (2, "b"), (5, "c")]]
print(sorted(hand), sorted(hand, reverse=True), min(hand), max(hand) if hasattr(Card, "__gt__") else None)
hand.sort()
print(hand)


class Failing:
    def __lt__(self, other):
        raise RuntimeError("no order")


items = [Failing(), Failing()]
try:
    items.sort()
except RuntimeError as error:
    print(error, len(items))
data = [3, 1, 2]


def meddle(x):
    data.append(x)
    return x


try:
    data.sort(key=meddle)
except ValueError as error:
    print(error, data)
