"""A package, and its own code, know the folders that it is in."""

import inner
import inner.deep.leaf
from inner import deep

print([path.rpartition("/")[2] for path in inner.__path__], type(inner.__path__).__name__)
print(inner.own, inner.deep.own, deep.__path__ == [deep.__file__.rpartition("/")[0]])
print(hasattr(inner.deep.leaf, "__path__"), "__path__" in dir(inner), inner.__doc__)
inner.__path__.append("elsewhere")
print(inner.ask())
