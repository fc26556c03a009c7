# an Enum made by a call: the module is named
from enum import Enum

Colour = Enum("Colour", "RED GREEN", module=__name__)
print(list(Colour), Colour.__module__, Colour.GREEN.value)
print(list(Enum("Shape", {"ROUND": "o", "SQUARE": "#"}, module=__name__)))
