"""The current context, and what else is kept while the program runs: the templates of contexts, powers of ten.

The context variable has the truth; what it had last is kept beside it, as each operation asks.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import get_or_null
from molt.lib.builtins.int import int
from molt.lib.builtins.int_arith import int_mul
from molt.lib.builtins.list import list
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    ctx,
    i64,
    inline,
    internal,
    is_null,
    isinstance,
    make_small,
    new,
    noinline,
)
from molt.lib.std._contextvars.variables import ContextVar, Variables, kept_variables
from molt.lib.std._contextvars.variables import current_context as current_variables

# As many powers of ten as are kept.
KEPT_POWERS: Final = 160


@builtin(name="_decimal.Kept")
class Kept:
    """`powers`: 10**19 and on, as far as they were asked for; `ln10`: the logarithm of 10 times 2**`ln10_bits`."""

    variable: ContextVar
    default: object
    basic: object
    extended: object
    powers: list
    ln10: object
    ln10_bits: i64
    row_class: object


@internal
def kept() -> Kept:
    """What is kept, made when it is asked for first."""
    variables = kept_variables()
    if is_null(variables.decimal):
        made = new(Kept)
        variables.decimal = made
        made.powers = []
        made.variable = new(ContextVar)
        made.variable.variable = "decimal_context"
        made.variable.default = NULL
        made.default = make_template(0)
        made.basic = make_template(1)
        made.extended = make_template(2)
    return cast(Kept, variables.decimal)


@inline
def current_context() -> Context:
    """The context of the code that runs."""
    if not is_null(ctx.variables):
        variables = cast(Variables, ctx.variables)
        if variables.found_version == variables.version and (
            is_null(ctx.threads) or ctx.threads.ident == variables.ident
        ):
            return cast(Context, variables.found)
    return find_current()


@noinline
def find_current() -> Context:
    """The context by its variable, which gets a new one if it has none."""
    home = current_variables()
    variable = kept().variable
    found = get_or_null(home.values_by_variable, variable)
    if is_null(found):
        fresh = copy_context(cast(Context, kept().default))
        fresh.flag_dict.bits = 0
        variable.set(fresh)
        found = fresh
    elif not isinstance(found, Context):
        raise TypeError("argument must be a context")
    variables = cast(Variables, ctx.variables)
    variables.found = found
    variables.found_version = variables.version
    return cast(Context, found)


@internal
def set_current(context: object) -> None:
    """Has code run with a context; a copy of it, where it is one of the templates."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    k = kept()
    if context is k.default or context is k.basic or context is k.extended:
        context = copy_context(cast(Context, context))
        cast(Context, context).flag_dict.bits = 0
    k.variable.set(context)


@internal
def kept_power(n: i64) -> int:
    """10**n for n of 19 to `KEPT_POWERS`."""
    powers = kept().powers
    while powers.length <= n - 19:
        last = make_small(1000000000000000000) if powers.length == 0 else cast(int, powers.items.get(powers.length - 1))
        powers.append(int_mul(last, make_small(10)))
    return cast(int, powers.items.get(n - 19))


# At the bottom because of cycles.
from molt.lib.std._decimal.contexts import Context  # noqa: E402
from molt.lib.std._decimal.settings import copy_context, make_template  # noqa: E402
