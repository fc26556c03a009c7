# __post_init__, InitVar, ClassVar, methods, properties and class methods.
from dataclasses import InitVar, dataclass, field
from typing import ClassVar


@dataclass
class Rect:
    w: float
    h: float
    scale: InitVar[float] = 1.0
    area: float = field(init=False)
    count: ClassVar[int] = 0

    def __post_init__(self, scale):
        self.area = self.w * self.h * scale
        Rect.count += 1
        if self.w < 0:
            raise ValueError("negative width")

    @property
    def square(self):
        return self.w == self.h

    @classmethod
    def unit(cls):
        return cls(1, 1)

    def grow(self, n):
        return Rect(self.w + n, self.h + n)


print(Rect(2, 3), Rect(2, 3, 10).area, Rect.unit().square, Rect(1, 2).grow(1), Rect.count)
try:
    Rect(-1, 1)
except ValueError as error:
    print(error)
