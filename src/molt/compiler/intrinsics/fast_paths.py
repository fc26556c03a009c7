"""What compiled code does by itself instead of calling the library, once it knows the classes.

The pass `versions` decides by these names; here stands what they are in the library.
"""

from __future__ import annotations

# What a record keeps where: (role, purpose) as one name -> its field.
FIELDS = {
    "float.value": "value",
    "list.length": "length",
    "str.length": "length",
    "dict.length": "used",
    "set.length": "used",
    "deque.length": "length",
    "bytearray.length": "length",
    "list.items": "items",
    "cell.contents": "contents",
}

# Built-in functions by the name under which programs find them -> what they do.
FUNCTIONS = {"len": "length", "min": "least", "max": "greatest", "abs": "magnitude"}

# Instances of classes of the program have shapes where these, or what derives from the later ones, are their bases.
SHAPED_BASES = ("object", "BaseException")

# Classes whose call with one argument is a function of the runtime (intrinsics/runtime.py).
CONSTRUCTORS = {"str": "str_of", "type": "class_of"}

# Classes (by role) whose methods are called without a look-up of names and arguments.  Of
# classes with a method of the same name, the first is tried.
METHOD_CLASSES = ("list", "dict", "set", "str", "deque", "bytearray", "generator")

# Special methods that operators call without a look-up of the class, where it is expected to be one of
# METHOD_CLASSES: `x in y`, `x[y]`, `x[y] = z`.
SPECIAL_METHODS = {("set", "__contains__"), ("dict", "__contains__"), ("dict", "__getitem__"), ("dict", "__setitem__")}
