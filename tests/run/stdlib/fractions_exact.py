# fractions
from fractions import Fraction
print(Fraction(1,3)+Fraction(1,6), Fraction("0.75"), Fraction(0.5), Fraction(22,7).limit_denominator(3), float(Fraction(1,4)), hash(Fraction(1,2))==hash(0.5))
