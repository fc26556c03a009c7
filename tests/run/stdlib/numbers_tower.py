# numbers, compiled from the host's: the tower, and what is registered in it
import numbers
print(isinstance(3, numbers.Integral), isinstance(3, numbers.Number), isinstance(3.5, numbers.Real), isinstance(1j, numbers.Complex), isinstance(3.5, numbers.Integral), isinstance("x", numbers.Number), isinstance(True, numbers.Integral), issubclass(int, numbers.Rational))
class V(numbers.Number): 
    __hash__ = None
print(isinstance(V(), numbers.Number))
try: numbers.Integral()
except TypeError as e: print(e)
