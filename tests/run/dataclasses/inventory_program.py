# A small program of dataclasses: orders, totals, grouping, sorting.
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Item:
    name: str
    price: float


@dataclass
class Line:
    item: Item
    quantity: int = 1

    @property
    def total(self):
        return self.item.price * self.quantity


@dataclass
class Order:
    customer: str
    lines: list[Line] = field(default_factory=list)
    paid: bool = False

    def add(self, item, quantity=1):
        for line in self.lines:
            if line.item == item:
                line.quantity += quantity
                return self
        self.lines.append(Line(item, quantity))
        return self

    def total(self):
        return sum(line.total for line in self.lines)


tea, cup = Item("tea", 3.25), Item("cup", 7.5)
orders = [Order("Ann").add(tea, 2).add(cup).add(tea), Order("Bob", paid=True).add(cup, 3), Order("Cy")]
for order in sorted(orders, key=Order.total, reverse=True):
    print(
        f"{order.customer:<5}{order.total():>8.2f} {'paid' if order.paid else 'open'} {[f'{l.quantity}x{l.item.name}' for l in order.lines]}"
    )
by_item = {}
for order in orders:
    for line in order.lines:
        by_item[line.item] = by_item.get(line.item, 0) + line.quantity
print(by_item)
print(orders[0])
