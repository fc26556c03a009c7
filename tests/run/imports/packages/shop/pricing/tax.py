from .. import VERSION
from ..pricing import rates

print("init", __name__, __package__, VERSION)
RATE = rates[1]
_private = "hidden"


def with_tax(amount):
    return amount * (1 + RATE)
