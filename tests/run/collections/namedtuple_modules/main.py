# namedtuple: the module of the class is the one that calls it.
import shapes
from shapes import Pair, make

print(Pair, Pair(1, 2), make(), make().__module__, shapes.Other)
