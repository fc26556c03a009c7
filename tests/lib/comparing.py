"""What tests of library classes share: outcomes that compare, and library values as host values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.lib import host_runtime

host_runtime.install()

from molt.lib.builtins.dict import dict as Dict  # noqa: E402
from molt.lib.builtins.list import list as List  # noqa: E402
from molt.lib.builtins.range import range as Range  # noqa: E402
from molt.lib.builtins.set import frozenset as FrozenSet  # noqa: E402
from molt.lib.builtins.set import set as Set  # noqa: E402
from molt.lib.builtins import tuple as tuple_module  # noqa: E402
from molt.lib.builtins.tuple import tuple as Tuple  # noqa: E402
from molt.lib.low import new  # noqa: E402

__all__ = ["Dict", "FrozenSet", "List", "Range", "Set", "Tuple", "outcome", "plain"]

# Where the library is not compiled, its constant `()` is a tuple of the host's.
tuple_module.EMPTY_TUPLE = new(Tuple)


def outcome(act: Callable[[], Any]) -> Any:
    """A result, or the class and text of the exception."""
    try:
        value = act()
    except Exception as error:
        return type(error), str(error)
    return plain(value)


def plain(value: Any) -> Any:
    """The host's value; sets as lists in their order, which must agree."""
    if isinstance(value, List):
        return [plain(x) for x in value]
    if isinstance(value, Tuple):
        return tuple(plain(x) for x in value)
    if isinstance(value, (Range, range)):
        return {"range": repr(value)}
    if isinstance(value, (Dict, dict)):
        return {"dict": [(plain(k), plain(v)) for k, v in pairs_of(value)]}
    if isinstance(value, (Set, set)):
        return {"set": [plain(x) for x in value]}
    if isinstance(value, (FrozenSet, frozenset)):
        return {"frozenset": [plain(x) for x in value]}
    return value


def pairs_of(value: Any) -> list[tuple[Any, Any]]:
    return [(pair[0], pair[1]) for pair in value.items()]
