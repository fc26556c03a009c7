"""C's spelling of representations, element types, names and raw constants."""

from __future__ import annotations

import re

from molt.compiler.ir.model import INTEGERS, SIGNED, CSignature, Rep

_C_TYPES = {
    Rep.WORD: "molt_word",
    Rep.I8: "int8_t",
    Rep.I16: "int16_t",
    Rep.I32: "int32_t",
    Rep.I64: "int64_t",
    Rep.U8: "uint8_t",
    Rep.U16: "uint16_t",
    Rep.U32: "uint32_t",
    Rep.U64: "uint64_t",
    Rep.F64: "double",
    Rep.BOOL: "molt_bool",
    Rep.PTR: "void *",
    Rep.VOID: "void",
}

_REP_NAMES = {str(rep): rep for rep in Rep}

# Words a field may be called by in Python, and not in C; some are macros of the C library.
_RESERVED = frozenset(
    """asm auto bool break case char const continue default do double else enum errno extern false
    float for goto if inline int long register restrict return short signed sizeof static stderr
    stdin stdout struct switch true typedef typeof union unix linux unsigned void volatile while
    header inline_""".split()
)

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


def c_type(rep: Rep) -> str:
    """The C type of a value; ends in `*` or needs a blank before a name."""
    return _C_TYPES[rep]


def declare(type_text: str, name: str) -> str:
    """`int64_t x`, `void *x`."""
    return f"{type_text}{name}" if type_text.endswith("*") else f"{type_text} {name}"


def c_elem(elem: str) -> str:
    """The C type of an element: a representation's name, a struct's tag, or a C type
    as it is; each may be followed by `*`s."""
    base = elem.rstrip("* ")
    stars = elem[len(base):].replace(" ", "")
    if base in ("", "void"):
        text = "void"
    elif base == "object":
        text = "molt_word"
    elif base in _REP_NAMES:
        text = c_type(_REP_NAMES[base])
    elif base in _C_TYPES.values() or " " in base or base.endswith("_t") or base == "char":
        text = base
    else:
        text = f"struct {base}"
    if not stars:
        return text
    return text + stars if text.endswith("*") else f"{text} {stars}"


def pointer_to(elem: str) -> str:
    """`uint8_t *`."""
    text = c_elem(elem)
    return text + "*" if text.endswith("*") else text + " *"


def c_field(name: str) -> str:
    """A field's name in C."""
    return f"{name}_" if name in _RESERVED else name


def is_identifier(name: str) -> bool:
    """Whether `name` is an identifier in C, too."""
    return _IDENTIFIER.match(name) is not None


def c_result(sig: CSignature) -> str:
    """The C type of a function's result.  Without a result, one that can raise says
    whether it did not."""
    if sig.result is Rep.VOID and sig.raises and not sig.foreign:
        return "bool"
    return c_type(sig.result)


def error_value(rep: Rep) -> str:
    """What a function returns when it raised."""
    match rep:
        case Rep.WORD:
            return "0"
        case Rep.VOID:
            return "false"
        case Rep.BOOL:
            return "2"
        case Rep.F64:
            return "-1.0"
        case Rep.PTR:
            return "NULL"
    return f"({c_type(rep)})-1"


def error_test(rep: Rep, expression: str) -> str:
    """The condition that a result means "raised".  Where a result can look like an error, `ctx` decides."""
    match rep:
        case Rep.WORD | Rep.VOID:
            return f"!{expression}"
        case Rep.BOOL:
            return f"{expression} == 2"
    return f"{expression} == {error_value(rep)} && ctx->exc"


def raw_constant(rep: Rep, value: object) -> str:
    """A number, bool or null pointer as a C expression."""
    if rep is Rep.PTR:
        return "NULL"
    if rep is Rep.BOOL:
        return "true" if value else "false"
    if rep is Rep.F64:
        assert isinstance(value, float | int)
        return c_double(float(value))
    assert rep in INTEGERS and isinstance(value, int), f"{value!r} as {rep}"
    return c_integer(rep, value)


def c_integer(rep: Rep, value: int) -> str:
    """An integer constant of exactly that type; wraps what does not fit."""
    bits = int(str(rep)[1:])
    value &= (1 << bits) - 1
    if rep in SIGNED and value >> (bits - 1):
        value -= 1 << bits
    if bits == 64:
        if rep is Rep.U64:
            return f"UINT64_C({value})"
        return "INT64_MIN" if value == -(1 << 63) else f"INT64_C({value})"
    if value == -(1 << 31):
        return "INT32_MIN"
    return f"({c_type(rep)}){value}" if value >= 0 else f"({c_type(rep)})({value})"


def c_double(value: float) -> str:
    """A double, exactly."""
    if value != value:
        return '__builtin_nan("")'
    if value in (float("inf"), float("-inf")):
        return "__builtin_inf()" if value > 0 else "-__builtin_inf()"
    text = value.hex()
    return f"({text})" if text.startswith("-") else text


def c_string(data: bytes) -> str:
    """A string literal; escapes are octal, of fixed width, so nothing runs together."""
    parts = []
    for byte in data:
        char = chr(byte)
        if char in '"\\?':
            parts.append("\\" + char)
        elif 32 <= byte < 127:
            parts.append(char)
        else:
            parts.append(f"\\{byte:03o}")
    return f'"{"".join(parts)}"'
