"""The named tuples of `sys`, and its `implementation`; `sys` keeps them once they are asked for."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.function import getset_descriptor
from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.str_core import char_at, substring
from molt.lib.low import NULL, builtin, bytes_of, c_call, cast, compact, ctx, from_word, internal, is_null, new, ptr, type_is, u8
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.names import same_name
from molt.lib.rt.ops import repr_of
from molt.lib.rt.stream_input import standard_input
from molt.lib.rt.unanswered import raise_attribute_error
from molt.lib.rt.types import lookup, type_of
from molt.lib.std._molt_namespace import make_namespace
from molt.lib.std.molt_values import keep_value, raise_missing_name

compact()

_VERSION_FIELDS: Final = ("major", "minor", "micro", "releaselevel", "serial")
_VERSION: Final = (3, 11, 0, "final", 0)
_FLOAT_FIELDS: Final = (
    "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds",
)  # fmt: skip
_FLOAT: Final = (
    1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1,
)  # fmt: skip
_HASH_FIELDS: Final = (
    "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff",
)  # fmt: skip
_HASH: Final = (64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0)
_INT_FIELDS: Final = ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
_INT: Final = (30, 4, 4300, 640)
_FLAG_FIELDS: Final = (
    "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
    "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
    "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits",
)  # fmt: skip
_FLAGS: Final = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, False, 0, 0, False, -1)
_THREAD_FIELDS: Final = ("name", "lock", "version")
_THREAD: Final = ("pthread", "semaphore", None)


@builtin(name="sys.version_info")
class version_info(tuple):
    """sys.version_info

Version information as a named tuple."""

    def __new__(cls: type, /, *args: object, **kwargs: object) -> version_info:
        raise TypeError("cannot create 'sys.version_info' instances")

    def __getattr__(self, name: str) -> object:
        return _field(self, _VERSION_FIELDS, name)

    def __repr__(self) -> str:
        return _text(self, _VERSION_FIELDS)


@builtin(name="sys.float_info")
class float_info(tuple):
    """sys.float_info

A named tuple holding information about the float type."""

    def __new__(cls: type, /, *args: object, **kwargs: object) -> float_info:
        raise TypeError("cannot create 'sys.float_info' instances")

    def __getattr__(self, name: str) -> object:
        return _field(self, _FLOAT_FIELDS, name)

    def __repr__(self) -> str:
        return _text(self, _FLOAT_FIELDS)


@builtin(name="sys.hash_info")
class hash_info(tuple):
    """hash_info

A named tuple providing parameters used for computing hashes."""

    def __new__(cls: type, /, *args: object, **kwargs: object) -> hash_info:
        raise TypeError("cannot create 'sys.hash_info' instances")

    def __getattr__(self, name: str) -> object:
        return _field(self, _HASH_FIELDS, name)

    def __repr__(self) -> str:
        return _text(self, _HASH_FIELDS)


@builtin(name="sys.int_info")
class int_info(tuple):
    """sys.int_info

A named tuple that holds information about Python's
internal representation of integers.  The attributes are read only."""

    def __new__(cls: type, /, *args: object, **kwargs: object) -> int_info:
        raise TypeError("cannot create 'sys.int_info' instances")

    def __getattr__(self, name: str) -> object:
        return _field(self, _INT_FIELDS, name)

    def __repr__(self) -> str:
        return _text(self, _INT_FIELDS)


@builtin(name="sys.flags")
class flags(tuple):
    """sys.flags

Flags provided through command line arguments or environment vars."""

    def __new__(cls: type, /, *args: object, **kwargs: object) -> flags:
        raise TypeError("cannot create 'sys.flags' instances")

    def __getattr__(self, name: str) -> object:
        return _field(self, _FLAG_FIELDS, name)

    def __repr__(self) -> str:
        return _text(self, _FLAG_FIELDS)


@builtin(name="sys.thread_info")
class thread_info(tuple):
    """sys.thread_info

A named tuple holding information about the thread implementation."""

    def __new__(cls: type, /, *args: object, **kwargs: object) -> thread_info:
        raise TypeError("cannot create 'sys.thread_info' instances")

    def __getattr__(self, name: str) -> object:
        return _field(self, _THREAD_FIELDS, name)

    def __repr__(self) -> str:
        return _text(self, _THREAD_FIELDS)


@internal
def writes_no_bytecode() -> bool:
    """Whether the environment asks Python not to write compiled modules: nothing here does, but programs look at it."""
    value = c_call("getenv", ptr[u8], bytes_of("PYTHONDONTWRITEBYTECODE"))
    return not is_null(value) and value[0] != u8(0)


@builtin(name="sys.SysValues")
class SysValues:
    """What `sys` has that is made when it is asked for: each is a property, so that a program holds only those it names."""

    @property
    def version_info(self) -> object:
        return _fill(new(version_info, _VERSION.length), _VERSION)

    @property
    def float_info(self) -> object:
        return _fill(new(float_info, _FLOAT.length), _FLOAT)

    @property
    def hash_info(self) -> object:
        return _fill(new(hash_info, _HASH.length), _HASH)

    @property
    def int_info(self) -> object:
        return _fill(new(int_info, _INT.length), _INT)

    @property
    def flags(self) -> object:
        made = cast(tuple, _fill(new(flags, _FLAGS.length), _FLAGS))
        if writes_no_bytecode():
            made.data.set(4, 1)
        return made

    @property
    def dont_write_bytecode(self) -> object:
        return writes_no_bytecode()

    @property
    def thread_info(self) -> object:
        return _fill(new(thread_info, _THREAD.length), _THREAD)

    @property
    def implementation(self) -> object:
        version = sys_info("version_info")
        return make_namespace(
            {"name": "cpython", "cache_tag": "cpython-311", "version": version, "hexversion": 51052784}
        )

    @property
    def path(self) -> list:
        return [folder_of(cast(str, ctx.program.modules[0].file))]

    @property
    def warnoptions(self) -> list:
        return []

    @property
    def stdin(self) -> object:
        return standard_input()

    @property
    def __stdin__(self) -> object:
        return standard_input()


def sys_info(name: str) -> object:
    """The value of a name of `sys` that is made when it is asked for; AttributeError for any other."""
    values = new(SysValues)
    maker = lookup(type_of(values), name)
    if maker == 0 or not type_is(from_word(object, maker), getset_descriptor):
        return raise_missing_name("sys", name)
    return keep_value("sys", name, get_attr(values, name))


@internal
def folder_of(file: str) -> str:
    """The folder of a file by its name."""
    end = file.length
    while end > 0 and char_at(file, end - 1) != 47:  # /
        end -= 1
    return substring(file, 0, end - 1 if end > 1 else end)


def _fill(made: tuple, values: tuple) -> tuple:
    """The named tuple, which was empty, with its items."""
    made.length = values.length
    for i in range(values.length):
        made.data.init(i, values.data.get(i))
    return made


def _field(x: tuple, fields: tuple, name: str) -> object:
    """The item that a name stands for."""
    for i in range(fields.length):
        if same_name(cast(str, fields.data.get(i)), name):
            return x.data.get(i)
    raise_attribute_error(f"'{type_of(x).name}' object has no attribute '{name}'", x, name)
    return NULL


def _text(x: tuple, fields: tuple) -> str:
    parts: list = []
    for i in range(fields.length):
        parts.append(f"{fields.data.get(i)}={repr_of(x.data.get(i))}")
    return f"{type_of(x).name}({', '.join(parts)})"
