"""What the compiler knows of `molt.entry` and of what payloads can be decoded into; docs/embedding.md."""

from __future__ import annotations

from typing import Final

ABI_VERSION: Final = 2
CODECS: Final = ("msgpack", "json")

ENTRY: Final = "molt.entry"
RESERVED_PREFIX: Final = "__"

# The library's module that runs entries, and its function that is told of them.
LIBRARY_MODULE: Final = "_molt_entries"
SERVE: Final = "serve"

# Annotations by the dotted names they mean, as they are called in error texts.
PLAIN: Final = {
    "builtins.object": "object",
    "builtins.int": "int",
    "builtins.float": "float",
    "builtins.bool": "bool",
    "builtins.str": "str",
    "builtins.bytes": "bytes",
    "typing.Any": "object",
    "types.NoneType": "None",
}
CONTAINERS: Final = {
    "builtins.list": "list",
    "builtins.tuple": "tuple",
    "builtins.dict": "dict",
    "typing.List": "list",
    "typing.Tuple": "tuple",
    "typing.Dict": "dict",
}
UNIONS: Final = {"typing.Optional": "Optional", "typing.Union": "Union", "typing.Annotated": "Annotated"}
