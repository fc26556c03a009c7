"""BaseExceptionGroup and ExceptionGroup: several exceptions as one (PEP 654)."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.exceptions import BaseException, Exception
from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.type import IS_DICT, IS_EXCEPTION, IS_FUNCTION, IS_TYPE, type
from molt.lib.low import (
    as_word,
    box_u64,
    builtin,
    cast,
    class_object,
    compact,
    i64,
    internal,
    is_null,
    isinstance,
    new_of,
    type_is,
)
from molt.lib.rt.types import is_subtype, lookup, type_of

compact()

# How `split` and `subgroup` find what they are for.
BY_CLASS: Final = 0
BY_PREDICATE: Final = 1
BY_IDENTITY: Final = 2


@builtin
class BaseExceptionGroup(BaseException):
    """A combination of multiple unrelated exceptions."""

    text: object
    members: object
    printer: object

    def __new__(cls: type, *args: object, **kwargs: object) -> object:
        check_arguments(args)
        members = tuple_from(args.data.get(1))
        e = cast(BaseExceptionGroup, new_of(class_for(cls, members), BaseExceptionGroup))
        e.arguments = args
        e.text = args.data.get(0)
        e.members = members
        e.printer = group_printer()
        return e

    def __str__(self) -> str:
        count = members_of(self).length
        plural = "s" if count > 1 else ""
        return f"{str_of(self.text)} ({count} sub-exception{plural})"

    def derive(self, excs: object, /) -> object:
        return call2(class_object(BaseExceptionGroup), self.text, excs)

    def split(self, matcher: object, /) -> tuple:
        return split_group(self, kind_of(matcher), matcher, True)

    def subgroup(self, matcher: object, /) -> object:
        return split_group(self, kind_of(matcher), matcher, False).data.get(0)

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)

    @property
    def message(self) -> object:
        """exception message"""
        return self.text

    @property
    def exceptions(self) -> object:
        """nested exceptions"""
        return self.members


@builtin
class ExceptionGroup(BaseExceptionGroup, Exception):
    pass


@internal
def members_of(e: BaseExceptionGroup) -> tuple:
    return cast(tuple, e.members)


# --- making them ---


@internal
def check_arguments(args: tuple) -> None:
    """The errors of what a group is made of."""
    if args.length != 2:
        raise TypeError(f"BaseExceptionGroup.__new__() takes exactly 2 arguments ({args.length} given)")
    message = args.data.get(0)
    if not isinstance(message, str):
        raise TypeError(f"BaseExceptionGroup.__new__() argument 1 must be str, not {type_name(message)}")
    given = type_of(args.data.get(1))
    if (given.flags & IS_DICT) != 0 or lookup(given, "__getitem__") == 0:
        raise TypeError("second argument (exceptions) must be a sequence")


@internal
def class_for(cls: type, members: tuple) -> type:
    """The class of a group with these members; the errors of members."""
    if members.length == 0:
        raise ValueError("second argument (exceptions) must be a non-empty sequence")
    all_ordinary = True
    for i in range(members.length):
        one = members.data.get(i)
        if not isinstance(one, BaseException):
            raise ValueError(f"Item {i} of second argument (exceptions) is not an exception")
        if not isinstance(one, Exception):
            all_ordinary = False
    if cls is class_object(BaseExceptionGroup):
        return class_object(ExceptionGroup) if all_ordinary else cls
    if not all_ordinary and is_subtype(cls, class_object(Exception)):
        if cls is class_object(ExceptionGroup):
            raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
        raise TypeError(f"Cannot nest BaseExceptions in '{cls.name}'")
    return cls


@internal
def make_group(message: str, members: object) -> object:
    """A BaseExceptionGroup, or an ExceptionGroup where that will do."""
    return call2(class_object(BaseExceptionGroup), message, members)


# --- taking them apart ---


@internal
def kind_of(matcher: object) -> i64:
    """How `split` uses its argument."""
    if is_exception_class(matcher):
        return BY_CLASS
    if type_is(matcher, tuple):
        classes = cast(tuple, matcher)
        for i in range(classes.length):
            if not is_exception_class(classes.data.get(i)):
                return raise_no_matcher()
        return BY_CLASS
    if (type_of(matcher).flags & IS_FUNCTION) != 0:
        return BY_PREDICATE
    return raise_no_matcher()


@internal
def raise_no_matcher() -> i64:
    raise TypeError("expected a function, exception type or tuple of exception types")


@internal
def is_exception_class(x: object) -> bool:
    return (type_of(x).flags & IS_TYPE) != 0 and (cast(type, x).flags & IS_EXCEPTION) != 0


@internal
def fits(e: object, kind: i64, matcher: object) -> bool:
    """Whether an exception, or a group as a whole, is one of those looked for."""
    if kind == BY_CLASS:
        return matches(e, matcher)
    if kind == BY_PREDICATE:
        return truth(call1(matcher, e))
    return not isinstance(e, BaseExceptionGroup) and cast(set, matcher).__contains__(identity_of(e))


@internal
def identity_of(e: object) -> object:
    return box_u64(as_word(e))


@internal
def split_group(e: object, kind: i64, matcher: object, with_rest: bool) -> tuple:
    """The part of an exception that is looked for, and the rest if that is asked for; None for nothing."""
    if fits(e, kind, matcher):
        return (e, None)
    if not isinstance(e, BaseExceptionGroup):
        return (None, e)
    found: list = []
    rest: list = []
    group = cast(BaseExceptionGroup, e)
    members = members_of(group)
    for i in range(members.length):
        enter_library(" in exceptiongroup_split_recursive")
        try:
            parts = split_group(members.data.get(i), kind, matcher, with_rest)
        finally:
            leave_library()
        if parts.data.get(0) is not None:
            found.append(parts.data.get(0))
        if with_rest and parts.data.get(1) is not None:
            rest.append(parts.data.get(1))
    return (subset(group, found), subset(group, rest))


@internal
def subset(group: BaseExceptionGroup, members: list) -> object:
    """A group of some of the members, with the traceback, context, cause and notes; None for no members."""
    if members.length == 0:
        return None
    made = call_method1(group, "derive", members)
    if not isinstance(made, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    e = cast(BaseExceptionGroup, made)
    if not is_null(group.traceback):
        e.traceback = group.traceback
    e.context = group.context
    e.cause = group.cause
    e.suppress_context = 1
    notes = find_attr_or_null(group, "__notes__")
    if not is_null(notes) and lookup(type_of(notes), "__getitem__") != 0:
        set_attr(e, "__notes__", list_from(notes))
    return made


@internal
def note_leaves(e: object, identities: set) -> None:
    """Adds the exceptions in a group that are no groups."""
    if not isinstance(e, BaseExceptionGroup):
        identities.add(identity_of(e))
        return
    members = members_of(cast(BaseExceptionGroup, e))
    for i in range(members.length):
        enter_library(" in collect_exception_group_leaf_ids")
        try:
            note_leaves(members.data.get(i), identities)
        finally:
            leave_library()


@internal
def part_in(e: object, groups: list) -> object:
    """The part of a group whose exceptions are in some others; None for nothing."""
    identities: set = set()
    for i in range(groups.length):
        note_leaves(groups.items.get(i), identities)
    return split_group(e, BY_IDENTITY, identities, False).data.get(0)


# At the bottom because of cycles.
from molt.lib.builtins.list import list_from  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null, set_attr  # noqa: E402
from molt.lib.rt.calls import call1, call2, call_method1  # noqa: E402
from molt.lib.rt.errors import matches, type_name  # noqa: E402
from molt.lib.rt.group_text import group_printer  # noqa: E402
from molt.lib.rt.ops import str_of, truth  # noqa: E402
from molt.lib.rt.recursion import enter_library, leave_library  # noqa: E402
from molt.lib.rt.tables import tuple_from  # noqa: E402
