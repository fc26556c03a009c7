"""Objects of machine numbers, made where no exception can be raised.

Compiled code holds numbers as machine values, and makes an object of one in the middle of
an operation, where nothing could handle a MemoryError. So here an isolate's limit is
overdrawn, and the next poll raises. Where the system itself has no memory left, the
process ends, in words.
"""

from molt.lib.builtins.cell import cell, make_cell
from molt.lib.builtins.int_arith import int_from_i64
from molt.lib.low import NULL, c_call, cast, ctx, export, float_bits, i64, likely, noinline, type_is, u64
from molt.lib.rt.calls import adopt
from molt.lib.rt.memory import CHUNK, alloc_float, take_float
from molt.lib.rt.stopping import LOOK


@export("molt_wrap_float")
def wrap_float(x: float) -> object:
    """A float object."""
    made = take_float(float_bits(x))
    return adopt(made) if likely(made != 0) else wrap_float_elsewhere(x)


def wrap_float_elsewhere(x: float) -> object:
    """A float object where no block of its size is free."""
    try:
        return adopt(alloc_float(float_bits(x)))
    except MemoryError:
        return overdraw(x)


@export("molt_wrap_big")
@noinline
def wrap_big(x: i64) -> int:
    """The int of a number that has more than 63 bits."""
    limit = ctx.heap_limit
    if limit == 0 or ctx.heap_bytes + CHUNK <= limit:
        return int_from_i64(x)
    ctx.heap_limit = 0
    made = int_from_i64(x)
    raise_at_next_poll(limit)
    return made


@noinline
def overdraw(x: float) -> object:
    """A float beyond the isolate's limit."""
    limit = ctx.heap_limit
    ctx.heap_limit = 0
    try:
        made = adopt(alloc_float(float_bits(x)))
    except MemoryError:
        c_call("molt_out_of_memory", None)
        return None
    raise_at_next_poll(limit)
    return made


def raise_at_next_poll(limit: i64) -> None:
    """Puts the limit back; running code is to look at it."""
    ctx.heap_limit = limit
    ctx.overdrawn = 1
    ctx.limit = u64(LOOK)


# --- results of fast entries that are not what they were expected to be ---


@export("molt_carry")
def carry(x: object) -> None:
    """Puts a result on its way as though it were an exception: inside a cell, which no exception is."""
    ctx.exc = make_cell(x)


@export("molt_take_carried")
def take_carried() -> object:
    """The result that is on its way; NULL where it is an exception."""
    carrier = ctx.exc
    if not type_is(carrier, cell):
        return NULL
    ctx.exc = NULL
    return cast(cell, carrier).contents
