"""Fields of library classes that compiled code reads by itself."""

from __future__ import annotations

FUNCTION = "builtins.function.function"
FUNCTION_CLOSURE = "closure"
CELL = "builtins.cell.cell"
CELL_CONTENTS = "contents"
TUPLE = "builtins.tuple.tuple"
FLOAT = "builtins.float.float"
FLOAT_VALUE = "value"
STR = "builtins.str.str"
INT = "builtins.int.int"
BYTES = "builtins.bytes.bytes"
TYPE = "builtins.type.type"
OBJECT = "builtins.object.object"
CONTEXT = "rt.context.Context"
