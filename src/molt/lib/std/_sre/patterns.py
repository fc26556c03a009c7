"""`re.Pattern`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict
from molt.lib.builtins.functions import callable
from molt.lib.builtins.functions import iter as make_iterator
from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.mapping_proxy import mapping_proxy
from molt.lib.builtins.str_core import substring
from molt.lib.builtins.tuple import pair, tuple
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    compare_bytes,
    free,
    i64,
    internal,
    is_null,
    keywords,
    new,
    ptr,
    stack,
    type_is,
    u8,
    u32,
)
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.build import new_tuple
from molt.lib.rt.calls import call1, call2
from molt.lib.rt.modules import import_library
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import hash_of, repr_of
from molt.lib.rt.tables import empty_dict
from molt.lib.std._sre.machine import Machine, group_begins, group_ends
from molt.lib.std._sre.matching import match_at, search
from molt.lib.std._sre.texts import is_literal, join_texts, new_machine, part, set_text
from molt.lib.std._sre.sets import Sets, free_sets

# Flags, as `re/_constants.py` has them, and what is after the last of those.
_UNICODE: Final = 32
_KINDS: Final = 4 | 32 | 256
_END_OF_FLAGS: Final = 512


@builtin(name="re.Pattern")
class Pattern:
    """Compiled regular expression object."""

    source: object
    # 1 for bytes, 0 for str, -1 for neither, which matches both.
    is_bytes: i64
    flag_bits: i64
    group_count: i64
    numbers: dict
    names: tuple
    code: ptr[u32]
    code_length: i64
    sets: ptr[Sets]
    # A machine that nobody uses, for the next match; null for none.
    spare: Machine

    def __new__(cls: type, *args: object, **kwargs: object) -> object:
        raise TypeError("cannot create 're.Pattern' instances")

    def __drop__(self) -> None:
        free(self.code, self.code_length)
        if not is_null(self.sets):
            free_sets(self.sets)
        self.spare = cast(Machine, NULL)
        self.source = NULL
        self.numbers = cast(dict, NULL)
        self.names = cast(tuple, NULL)

    @property
    def pattern(self) -> object:
        """The pattern string from which the RE object was compiled."""
        return self.source

    @property
    def flags(self) -> i64:
        """The regex matching flags."""
        return self.flag_bits

    @property
    def groups(self) -> i64:
        """The number of capturing groups in the pattern."""
        return self.group_count

    @property
    def groupindex(self) -> object:
        """A dictionary mapping group names to group numbers."""
        if self.numbers.used == 0:
            return empty_dict()
        made = new(mapping_proxy)
        made.mapping = self.numbers
        return made

    def _machine(self, text: object, start: i64, end: i64) -> Machine:
        m = self.spare
        if is_null(m):
            m = new_machine(self.code, self.sets, self.group_count)
        else:
            self.spare = cast(Machine, NULL)
        set_text(m, self.is_bytes, text, start, end)
        return m

    @internal
    def _give_back(self, m: Machine) -> None:
        """Keeps a machine that has done its work; the text is let go."""
        m.source = NULL
        self.spare = m

    @keywords
    def match(self, string: object, pos: i64 = 0, endpos: i64 = 9223372036854775807) -> object:
        """Matches zero or more characters at the beginning of the string."""
        m = self._machine(string, pos, endpos)
        return self._end(m, string, match_at(m, m.begin))

    @internal
    def _end(self, m: Machine, text: object, matched: bool) -> object:
        """The match that a machine has found, or None; and the machine has no more to do."""
        found: object = None
        if matched:
            found = make_match(self, m, text)
        self._give_back(m)
        return found

    @keywords
    def fullmatch(self, string: object, pos: i64 = 0, endpos: i64 = 9223372036854775807) -> object:
        """Matches against all of the string."""
        m = self._machine(string, pos, endpos)
        m.takes_all = True
        return self._end(m, string, match_at(m, m.begin))

    @keywords
    def search(self, string: object, pos: i64 = 0, endpos: i64 = 9223372036854775807) -> object:
        """Scan through string looking for a match, and return a corresponding match object instance.

Return None if no position in the string matches."""
        m = self._machine(string, pos, endpos)
        return self._end(m, string, search(m))

    @keywords
    def findall(self, string: object, pos: i64 = 0, endpos: i64 = 9223372036854775807) -> list:
        """Return a list of all non-overlapping matches of pattern in string."""
        m = self._machine(string, pos, endpos)
        found: list = []
        while m.begin <= m.end and search(m):
            found.append(found_text(m, string, self.group_count))
            step_over(m)
        self._give_back(m)
        return found

    @keywords
    def finditer(self, string: object, pos: i64 = 0, endpos: i64 = 9223372036854775807) -> object:
        """Return an iterator over all non-overlapping matches for the RE pattern in string.

For each match, the iterator returns a match object."""
        return make_iterator(get_attr(make_scanner(self, string, pos, endpos), "search"), None)

    @keywords
    def scanner(self, string: object, pos: i64 = 0, endpos: i64 = 9223372036854775807) -> object:
        return make_scanner(self, string, pos, endpos)

    @keywords
    def split(self, string: object, maxsplit: i64 = 0) -> list:
        """Split string by the occurrences of pattern."""
        m = self._machine(string, 0, 9223372036854775807)
        parts: list = []
        last = 0
        count = 0
        while (maxsplit == 0 or count < maxsplit) and search(m):
            parts.append(part(string, last, m.begin))
            for i in range(self.group_count):
                parts.append(group_part(m, string, i, None))
            last = m.at
            count += 1
            step_over(m)
        parts.append(part(string, last, m.end))
        self._give_back(m)
        return parts

    @keywords
    def sub(self, repl: object, string: object, count: i64 = 0) -> object:
        """Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl."""
        made = stack(i64, 1)
        return replaced(self, repl, string, count, made)

    @keywords
    def subn(self, repl: object, string: object, count: i64 = 0) -> object:
        """Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl."""
        made = stack(i64, 1)
        result = replaced(self, repl, string, count, made)
        return pair(result, made[0])

    def __repr__(self) -> str:
        shown = repr_of(self.source)
        if shown.length > 200:
            shown = substring(shown, 0, 200)
        flags = flags_text(self)
        return f"re.compile({shown}, {flags})" if flags.length > 0 else f"re.compile({shown})"

    def __eq__(self, other: object, /) -> object:
        if not type_is(other, Pattern):
            return NotImplemented
        return are_equal(self, cast(Pattern, other))

    def __hash__(self) -> i64:
        return hash_of(self.source) ^ self.flag_bits ^ self.is_bytes ^ self.group_count

    def __copy__(self) -> object:
        return self

    def __deepcopy__(self, memo: object, /) -> object:
        return self

    @classmethod
    def __class_getitem__(cls, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@internal
def are_equal(a: Pattern, b: Pattern) -> bool:
    if a is b:
        return True
    if a.flag_bits != b.flag_bits or a.is_bytes != b.is_bytes or a.code_length != b.code_length:
        return False
    return compare_bytes(a.code.cast(u8), b.code.cast(u8), 4 * a.code_length) == 0 and equal(a.source, b.source)


@internal
def flags_text(p: Pattern) -> str:
    """The flags of a pattern as code; empty for what it has without being told."""
    flags = p.flag_bits
    if p.is_bytes == 0 and (flags & _KINDS) == _UNICODE:
        flags &= ~_UNICODE
    text = ""
    for i in range(9):
        if (flags >> i) & 1 != 0:
            name = flag_name(i)
            text = f"{text}|re.{name}" if text.length > 0 else f"re.{name}"
    rest = flags & ~(_END_OF_FLAGS - 1)
    if rest != 0:
        more = hex(rest)
        text = f"{text}|{more}" if text.length > 0 else more
    return text


@internal
def flag_name(bit: i64) -> str:
    if bit == 0:
        return "TEMPLATE"
    if bit == 1:
        return "IGNORECASE"
    if bit == 2:
        return "LOCALE"
    if bit == 3:
        return "MULTILINE"
    if bit == 4:
        return "DOTALL"
    if bit == 5:
        return "UNICODE"
    if bit == 6:
        return "VERBOSE"
    return "DEBUG" if bit == 7 else "ASCII"


@internal
def group_part(m: Machine, text: object, group: i64, default: object) -> object:
    """What a group (from 0) matched; `default` if it took no part."""
    begin = group_begins(m, group)
    return part(text, begin, group_ends(m, group)) if begin >= 0 else default


@internal
def found_text(m: Machine, text: object, groups: i64) -> object:
    """What `findall` gives for a match: all of it, its one group, or a tuple of its groups."""
    if groups == 0:
        return part(text, m.begin, m.at)
    empty = part(text, 0, 0)
    if groups == 1:
        return group_part(m, text, 0, empty)
    row: list = []
    for i in range(groups):
        row.append(group_part(m, text, i, empty))
    return new_tuple(row.items, row.length)


@internal
def replaced(p: Pattern, repl: object, text: object, most: i64, made: ptr[i64]) -> object:
    """The text with matches replaced, at most so many (0: all); `made[0]` tells how many were."""
    put = repl
    if not callable(repl) and not is_literal(repl):
        put = call2(get_attr(import_library("re"), "_subx"), p, repl)
    is_function = callable(put)
    m = p._machine(text, 0, 9223372036854775807)
    parts: list = []
    done = 0
    count = 0
    while (most == 0 or count < most) and search(m):
        if done < m.begin:
            parts.append(part(text, done, m.begin))
        done = m.at
        count += 1
        item = put
        if is_function:
            found = make_match(p, m, text)
            step_over(m)
            item = call1(put, found)
        else:
            step_over(m)
        if item is not None:
            parts.append(item)
    if done < m.end:
        parts.append(part(text, done, m.end))
    p._give_back(m)
    made[0] = count
    return join_texts(text, parts)


# At the bottom because of the cycle.
from molt.lib.std._sre.matches import make_match  # noqa: E402
from molt.lib.std._sre.scanner import make_scanner, step_over  # noqa: E402
