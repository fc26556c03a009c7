# frozen dataclasses refuse assignment and hash by value.
from dataclasses import FrozenInstanceError, dataclass, replace


@dataclass(frozen=True)
class Key:
    a: int
    b: str = "k"


k = Key(1)
print(k, {k: "v"}[Key(1)], hash(k) == hash(Key(1, "k")), len({Key(1), Key(1), Key(2)}), replace(k, a=9))
for attempt in (lambda: setattr(k, "a", 2), lambda: setattr(k, "new", 2), lambda: delattr(k, "a")):
    try:
        attempt()
    except FrozenInstanceError as error:
        print(type(error).__name__, error, isinstance(error, AttributeError))
object.__setattr__(k, "a", 100)
print(k)


@dataclass(eq=False)
class Identity:
    x: int


i = Identity(1)
print(i == i, i == Identity(1), {i: 1}[i])


@dataclass(unsafe_hash=True)
class Unsafe:
    x: int


print(hash(Unsafe(1)) == hash(Unsafe(1)), hash(Unsafe(1)) == hash((1,)))
