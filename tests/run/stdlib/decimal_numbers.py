# decimal, by _pydecimal
from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP
print(Decimal("1.1")+Decimal("2.2"), Decimal(1)/Decimal(3), Decimal("1.005").quantize(Decimal("0.01"), ROUND_HALF_UP))
getcontext().prec=10
print(Decimal(2).sqrt(), Decimal(10)/3)
with localcontext() as c:
    c.prec=5; print(Decimal(1)/7)
print(f"{Decimal('1234567.891'):,.2f}", repr(Decimal("NaN")), Decimal("1E+3"), hash(Decimal(5))==hash(5))
