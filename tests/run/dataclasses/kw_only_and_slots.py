# kw_only, KW_ONLY, slots=True, match_args, and string annotations.
from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field


@dataclass(kw_only=True)
class Config:
    host: str
    port: int = 80


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 2
    c: str


@dataclass(slots=True)
class Small:
    x: int
    y: Undefined = 1


print(
    Config(host="h"),
    Mixed(1, c="c"),
    Mixed.__match_args__,
    Small(1),
    Small.__slots__,
    hasattr(Small(1), "__dict__"),
)
for attempt in (
    lambda: Config("h"),
    lambda: Config(),
    lambda: Mixed(1, 2, c="c"),
    lambda: Mixed(1),
    lambda: setattr(Small(1), "z", 1),
):
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
