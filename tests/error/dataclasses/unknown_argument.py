from dataclasses import dataclass


@dataclass(frozn=True)
class Item:
    x: int
