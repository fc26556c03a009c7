"""What the library cannot write for itself: the low-level types and intrinsics of the dialect.

The compiler knows these names from its own table (`docs/design/dialect.md`) and
never reads this file. Under CPython they are the stand-ins of `shim`, so that
the library is tested uncompiled, with checks that C would not make.
"""

from molt.lib.shim.classes import (
    borrowed,
    builtin,
    class_id,
    class_object,
    compact,
    export,
    inline,
    internal,
    isinstance_ as isinstance,
    keywords,
    parsed,
    new,
    new_of,
    noinline,
    struct,
    type_id,
    type_is,
    visible,
)
from molt.lib.shim.faults import ShimFault
from molt.lib.shim.integers import i8, i16, i32, i64, u8, u16, u32, u64
from molt.lib.shim.memory import (
    NULL,
    alloc,
    alloc_zeroed,
    bytes_from_host,
    bytes_of,
    compare_bytes,
    copy,
    fill,
    fn,
    free,
    host_bytes,
    is_null,
    move,
    null,
    ptr,
    realloc,
    stack,
)
from molt.lib.shim.words import (
    add_checked,
    address,
    as_word,
    bits_float,
    box_bool,
    box_float,
    box_i64,
    box_u64,
    c_call,
    call_ptr,
    cast,
    clz,
    ctx,
    ctz,
    div_wide,
    fits_small,
    float_bits,
    from_word,
    host_functions,
    is_small,
    likely,
    make_small,
    mul_checked,
    mul_wide,
    popcount,
    small,
    sub_checked,
    unbox_bool,
    unbox_float,
    unbox_i64,
    unlikely,
    unreachable,
)

__all__ = [
    "NULL", "ShimFault", "add_checked", "address", "alloc", "alloc_zeroed", "as_word", "bits_float", "borrowed",
    "box_bool", "box_float", "box_i64", "box_u64", "builtin", "bytes_from_host", "bytes_of", "c_call", "call_ptr", "cast",
    "class_id", "class_object", "clz", "compact", "compare_bytes", "copy", "ctx", "ctz", "div_wide", "export", "fill",
    "fits_small", "float_bits", "fn", "free", "from_word", "host_bytes", "host_functions", "i8", "i16", "i32", "i64",
    "inline", "internal", "is_null", "is_small", "isinstance", "keywords", "likely", "make_small", "move",
    "mul_checked", "mul_wide", "new", "new_of", "noinline", "null", "parsed", "popcount", "ptr", "realloc", "small", "stack",
    "struct", "sub_checked", "type_id", "type_is", "u16", "u32", "u64", "u8", "unbox_bool", "unbox_float",
    "unbox_i64", "unlikely", "unreachable", "visible",
]  # fmt: skip
