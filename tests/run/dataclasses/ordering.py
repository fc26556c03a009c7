# order=True compares as tuples of fields, within one class only.
from dataclasses import dataclass, field


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)


vs = [Version(1, 2), Version(0, 9, "old"), Version(1, 0)]
print(
    sorted(vs),
    max(vs),
    Version(1) < Version(1, 1),
    Version(1) >= Version(1, 0, "x"),
    Version(2) > Version(1, 99),
)


@dataclass(order=True)
class Other:
    major: int


for attempt in (lambda: Version(1) < Other(1), lambda: Version(1) < (1, 0)):
    try:
        attempt()
    except TypeError as error:
        print(error)
print(Version(1) == Other(1))
