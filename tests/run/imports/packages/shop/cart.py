from . import VERSION
from .pricing import discount

print("init", __name__, VERSION)


class Cart:
    def __init__(self):
        self.items = {}

    def add(self, name, price):
        self.items[name] = price

    def total(self):
        return discount(sum(self.items.values()))
