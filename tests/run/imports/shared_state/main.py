# Module globals are one for all importers; classes keep their identity.
import counter
from counter import bump, Counter
from user import use, make

bump()
use()
bump()
print(counter.count, isinstance(make(), Counter), make().__class__.__module__)
counter.count = 100
print(use(), bump())
