"""Variables whose values belong to a context (Python/context.c)."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.tuple import tuple_of
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, compact, ctx, i64, internal, is_null, isinstance, new
from molt.lib.rt.calls import call
from molt.lib.rt.hexadecimal import hex_address
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import iterate, repr_of
from molt.lib.rt.tables import dict_discard, dict_store
from molt.lib.std.molt_values import keep_value, kept_value

compact()

FIRST_THREAD: Final = 1


@builtin(name="_contextvars.Variables")
class Variables:
    """What the isolate keeps of context variables.

    `current`: the context of the thread `ident`, NULL before it asked; `others`: those of other threads.
    `version` grows whenever a variable may have another value than before; `found` is what the variable of
    `decimal` had when it was `found_version`, and `decimal` what that module keeps."""

    current: object
    others: dict
    ident: i64
    version: i64
    found_version: i64
    found: object
    decimal: object


@builtin(name="_contextvars.Context")
class Context:
    """`entered`: 1 while `run` runs something in it; `outer` is the context then."""

    values_by_variable: dict
    entered: i64
    outer: object

    def __new__(cls: type, /) -> object:
        made = new(Context)
        made.values_by_variable = new(dict)
        return made

    def run(self, /, *args: object, **kwargs: object) -> object:
        if args.length == 0:
            raise TypeError("run() missing 1 required positional argument")
        if self.entered != 0:
            raise RuntimeError(f"cannot enter context: {repr_of(self)} is already entered")
        self.outer = current_context()
        self.entered = 1
        enter_context(self)
        try:
            return call(args.data.get(0), tuple_of(args.data + 1, args.length - 1), kwargs)
        finally:
            enter_context(self.outer)
            self.entered = 0
            self.outer = NULL

    def copy(self) -> object:
        """Return a shallow copy of the context object."""
        made = new(Context)
        made.values_by_variable = cast(dict, self.values_by_variable.copy())
        return made

    def get(self, key: object, default: object = None, /) -> object:
        """Return the value for `key` if `key` has the value in the context object."""
        require_variable(key)
        found = get_or_null(self.values_by_variable, key)
        return default if is_null(found) else found

    def items(self) -> object:
        return self.values_by_variable.items()

    def keys(self) -> object:
        return self.values_by_variable.keys()

    def values(self) -> object:
        return self.values_by_variable.values()

    def __getitem__(self, key: object, /) -> object:
        require_variable(key)
        found = get_or_null(self.values_by_variable, key)
        if is_null(found):
            raise KeyError(key)
        return found

    def __contains__(self, key: object, /) -> bool:
        require_variable(key)
        return not is_null(get_or_null(self.values_by_variable, key))

    def __len__(self) -> i64:
        return self.values_by_variable.used

    def __iter__(self) -> object:
        return iterate(self.values_by_variable)

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, Context):
            return NotImplemented
        return equal(self.values_by_variable, cast(Context, other).values_by_variable)

    __hash__ = None


@builtin(name="_contextvars.ContextVar")
class ContextVar:
    variable: object
    default: object

    def __new__(cls: type, name: object, /, *, default: object = NULL) -> object:
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        made = new(ContextVar)
        made.variable = name
        made.default = default
        return made

    @property
    def name(self) -> object:
        return self.variable

    def get(self, default: object = NULL, /) -> object:
        """Return a value for the context variable for the current context."""
        found = get_or_null(current_context().values_by_variable, self)
        if not is_null(found):
            return found
        if not is_null(default):
            return default
        if is_null(self.default):
            raise LookupError(self)
        return self.default

    def set(self, value: object, /) -> object:
        """Call to set a new value for the context variable in the current context."""
        home = current_context()
        made = new(Token)
        made.variable = self
        made.home = home
        made.old = get_or_null(home.values_by_variable, self)
        dict_store(home.values_by_variable, self, value)
        note_change()
        return made

    def reset(self, token: object, /) -> None:
        """Reset the context variable."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {repr_of(token)}")
        t = cast(Token, token)
        if t.used != 0:
            raise RuntimeError(f"{repr_of(token)} has already been used once")
        if t.variable is not self:
            raise ValueError(f"{repr_of(token)} was created by a different ContextVar")
        home = current_context()
        if t.home is not home:
            raise ValueError(f"{repr_of(token)} was created in a different Context")
        t.used = 1
        note_change()
        if is_null(t.old):
            dict_discard(home.values_by_variable, self)
        else:
            dict_store(home.values_by_variable, self, t.old)

    def __repr__(self) -> str:
        default = "" if is_null(self.default) else f" default={repr_of(self.default)}"
        return f"<ContextVar name={repr_of(self.variable)}{default} at {hex_address(self)}>"

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        return make_alias(cls, item)


@builtin(name="_contextvars.Token")
class Token:
    """What `set` gives, to go back by."""

    variable: object
    home: object
    old: object
    used: i64

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self) -> object:
        return self.variable

    @property
    def old_value(self) -> object:
        return missing_value() if is_null(self.old) else self.old

    def __getattr__(self, name: str, /) -> object:
        if same_name(name, "MISSING"):
            return missing_value()
        return raise_no_attribute(self, name)

    def __repr__(self) -> str:
        used = " used" if self.used != 0 else ""
        return f"<Token{used} var={repr_of(self.variable)} at {hex_address(self)}>"


@builtin(name="Token.MISSING", module="_contextvars")
class Missing:
    def __repr__(self) -> str:
        return "<Token.MISSING>"


@internal
def missing_value() -> object:
    """`Token.MISSING`."""
    found = kept_value("_contextvars", "missing value")
    return keep_value("_contextvars", "missing value", new(Missing)) if is_null(found) else found


@internal
def kept_variables() -> Variables:
    """What the isolate keeps, of the thread that runs."""
    if is_null(ctx.variables):
        made = new(Variables)
        made.others = new(dict)
        made.ident = FIRST_THREAD
        made.version = 1
        ctx.variables = made
    kept = cast(Variables, ctx.variables)
    if not is_null(ctx.threads) and ctx.threads.ident != kept.ident:
        change_thread(kept, ctx.threads.ident)
    return kept


@internal
def change_thread(kept: Variables, ident: i64) -> None:
    """Has the context of another thread as the current one."""
    if not is_null(kept.current):
        dict_store(kept.others, kept.ident, kept.current)
    kept.current = get_or_null(kept.others, ident)
    kept.ident = ident
    kept.version += 1


@internal
def current_context() -> Context:
    """The context that code runs in."""
    kept = kept_variables()
    if is_null(kept.current):
        made = new(Context)
        made.values_by_variable = new(dict)
        kept.current = made
    return cast(Context, kept.current)


@internal
def enter_context(context: object) -> None:
    """Has the thread that runs run in a context."""
    kept = kept_variables()
    kept.current = context
    kept.version += 1


@internal
def note_change() -> None:
    """A variable has another value."""
    cast(Variables, ctx.variables).version += 1


@internal
def require_variable(key: object) -> None:
    if not isinstance(key, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {repr_of(key)}")


def copy_context() -> object:
    return current_context().copy()


# At the bottom because of cycles.
from molt.lib.builtins.generic_alias import make_alias  # noqa: E402
from molt.lib.rt.unanswered import raise_no_attribute  # noqa: E402
from molt.lib.rt.names import same_name  # noqa: E402
