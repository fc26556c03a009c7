# Packages: __init__, submodules, nested packages, as, and from.
import shop
import shop.cart
import shop.pricing.tax as tax
from shop import cart, VERSION
from shop.pricing import discount, rates
from shop.pricing.tax import *

print(shop.__name__, shop.cart.__name__, tax.__name__, cart is shop.cart, VERSION)
c = cart.Cart()
c.add("tea", 10)
c.add("cup", 30)
print(c.total(), tax.with_tax(c.total()), with_tax(100), discount(100), rates, shop.pricing.tax is tax)
print([name for name in dir(shop) if not name.startswith("_")])
print("_private" in globals(), "RATE" in globals())
