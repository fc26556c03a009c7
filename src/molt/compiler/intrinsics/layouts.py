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
BOOL = "builtins.bool.bool"
RANGE = "builtins.range.range"
ENUMERATE = "builtins.iterators.enumerate"
ZIP = "builtins.iterators.zip"
BYTES = "builtins.bytes.bytes"
TYPE = "builtins.type.type"
OBJECT = "builtins.object.object"
CONTEXT = "rt.context.Context"

# Which class or struct plays which role for passes and back end (ir/library.py).
CLASS_ROLES = {
    "none": "builtins.none.NoneType",
    "bool": BOOL,
    "int": INT,
    "float": FLOAT,
    "complex": "builtins.complex.complex",
    "str": STR,
    "bytes": BYTES,
    "tuple": TUPLE,
    "list": "builtins.list.list",
    "dict": "builtins.dict.dict",
    "set": "builtins.set.set",
    "ellipsis": "builtins.none.ellipsis",
    "notimplemented": "builtins.none.NotImplementedType",
    "type": TYPE,
    "function": FUNCTION,
    "builtin_function": "builtins.function.builtin_function",
    "method_descriptor": "builtins.function.method_descriptor",
    "wrapper_descriptor": "builtins.function.wrapper_descriptor",
    "classmethod_descriptor": "builtins.function.classmethod_descriptor",
    "getset_descriptor": "builtins.function.getset_descriptor",
    "staticmethod": "builtins.property.staticmethod",
    "member_descriptor": "builtins.property.member_descriptor",
    "generator": "builtins.generator.generator",
    "bytearray": "builtins.bytearray.bytearray",
    "deque": "std._collections.deque.deque",
    "module_object": "builtins.module.module",
    "object": OBJECT,
}
# Roles of which every program has instances, as its static tables hold them.
IN_TABLES = (
    "none", "bool", "int", "str", "tuple", "ellipsis", "notimplemented", "type", "builtin_function",
    "method_descriptor", "wrapper_descriptor", "classmethod_descriptor", "getset_descriptor",
)  # fmt: skip
# Roles of which the library makes instances only for a program that names this.
MADE_FOR_NAMES = {"__globals__": "member_descriptor"}
STRUCT_ROLES = {
    "context": CONTEXT,
    "code": "rt.context.Code",
    "signature": "rt.context.Signature",
    "stack_frame": "rt.context.StackFrame",
    "site": "rt.context.Site",
    "site_cache": "rt.context.SiteCache",
    "module": "rt.context.ModuleTable",
    "program": "rt.context.Program",
}
GENERATOR = "builtins.generator.generator"
