from dataclasses import dataclass


@dataclass
class Item:
    tags: list = []


@dataclass
class Order:
    first: int = 0
    second: str
