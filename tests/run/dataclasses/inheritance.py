# Fields are inherited in MRO order; redefinition keeps the place.
from dataclasses import dataclass, fields


@dataclass
class Base:
    a: int = 1
    b: str = "b"


@dataclass
class Child(Base):
    c: float = 2.5
    a: int = 10

    def total(self):
        return self.a + self.c


@dataclass
class Grand(Child):
    d: list = None


class Plain(Base):
    def __repr__(self):
        return f"Plain[{self.a}]"


print(
    Base(),
    Child(),
    Grand(d=[1]),
    Plain(5),
    [f.name for f in fields(Grand)],
    Child(1, "x", 3.0).total(),
    Child() == Base(),
    Base(1) == Plain(1),
)


@dataclass
class Custom(Base):
    def __init__(self, n):
        super().__init__(n, "custom")

    def __eq__(self, other):
        return True


print(Custom(7), Custom(1) == 5, isinstance(Custom(1), Base))
