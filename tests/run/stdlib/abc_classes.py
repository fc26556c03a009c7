# abc, compiled from the host's: abstract methods, registered classes, __subclasshook__
from abc import ABC, abstractmethod, ABCMeta
class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def g(self): ...
try:
    A()
except TypeError as e:
    print(e)
class B(A):
    def f(self): return 1
    g = 3
print(B().f(), isinstance(B(), A), issubclass(int, A))
A.register(int)
print(isinstance(3, A), issubclass(bool, A), A.__abstractmethods__ == frozenset({'f','g'}))
class H(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return hasattr(C, "quack")
class D:
    quack=1
print(isinstance(D(), H), isinstance(3, H))
try:
    A.register(3)
except TypeError as e: print(e)
try:
    class Z(B): pass
    Z.register(A)
except RuntimeError as e: print(e)
print(A, type(A), ABC.__mro__)
