"""`re.Match`."""

from __future__ import annotations

from molt.lib.builtins.dict import get_or_null
from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.int import int
from molt.lib.builtins.sequence import clamp_index, has_index, index_value
from molt.lib.builtins.str_core import substring
from molt.lib.builtins.tuple import pair, tuple
from molt.lib.builtins.type import type
from molt.lib.low import NULL, alloc, builtin, cast, free, i64, internal, is_null, isinstance, keywords, new, ptr
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.build import new_tuple
from molt.lib.rt.calls import call3
from molt.lib.rt.modules import import_library
from molt.lib.rt.ops import repr_of
from molt.lib.rt.tables import dict_store, empty_dict
from molt.lib.std._sre.machine import Machine, group_begins, group_ends
from molt.lib.std._sre.texts import part


@builtin(name="re.Match")
class Match:
    """The result of re.match() and re.search().
Match objects always have a boolean value of True."""

    text: object
    pattern: "Pattern"
    # Where each group begins and ends, the whole first; -1 for those that took no part.
    spans: ptr[i64]
    count: i64
    first: i64
    end_of_text: i64
    last_index: i64
    spans_shown: object

    def __new__(cls: type, *args: object, **kwargs: object) -> object:
        raise TypeError("cannot create 're.Match' instances")

    def __drop__(self) -> None:
        free(self.spans, 2 * self.count)
        self.text = NULL
        self.pattern = cast(Pattern, NULL)
        self.spans_shown = NULL

    @property
    def string(self) -> object:
        """The string passed to match() or search()."""
        return self.text

    @property
    def re(self) -> object:
        """The regular expression object."""
        return self.pattern

    @property
    def pos(self) -> i64:
        """The index into the string at which the RE engine started looking for a match."""
        return self.first

    @property
    def endpos(self) -> i64:
        """The index into the string beyond which the RE engine will not go."""
        return self.end_of_text

    @property
    def lastindex(self) -> object:
        """The integer index of the last matched capturing group."""
        return self.last_index if self.last_index >= 0 else None

    @property
    def lastgroup(self) -> object:
        """The name of the last matched capturing group."""
        names: tuple = self.pattern.names
        if self.last_index < 0 or self.last_index >= names.length:
            return None
        return names.data.get(self.last_index)

    @property
    def regs(self) -> object:
        if is_null(self.spans_shown):
            made: list = []
            for i in range(self.count):
                made.append(pair(self.spans[2 * i], self.spans[2 * i + 1]))
            self.spans_shown = new_tuple(made.items, made.length)
        return self.spans_shown

    def group(self, *args: object) -> object:
        """group([group1, ...]) -> str or tuple.
    Return subgroup(s) of the match by indices or names.
    For 0 returns the entire match."""
        if args.length == 0:
            return group_text(self, 0, None)
        if args.length == 1:
            return group_text(self, number_of(self, args.data.get(0)), None)
        made: list = []
        for i in range(args.length):
            made.append(group_text(self, number_of(self, args.data.get(i)), None))
        return new_tuple(made.items, made.length)

    def __getitem__(self, key: object, /) -> object:
        return group_text(self, number_of(self, key), None)

    @keywords
    def groups(self, default: object = None) -> object:
        """Return a tuple containing all the subgroups of the match, from 1.

  default
    Is used for groups that did not participate in the match."""
        made: list = []
        for i in range(1, self.count):
            made.append(group_text(self, i, default))
        return new_tuple(made.items, made.length)

    @keywords
    def groupdict(self, default: object = None) -> object:
        """Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.

  default
    Is used for groups that did not participate in the match."""
        made = empty_dict()
        for name, index in self.pattern.numbers.items():
            dict_store(made, name, group_text(self, number_of(self, index), default))
        return made

    def start(self, group: object = 0, /) -> i64:
        """Return index of the start of the substring matched by group."""
        return self.spans[2 * number_of(self, group)]

    def end(self, group: object = 0, /) -> i64:
        """Return index of the end of the substring matched by group."""
        return self.spans[2 * number_of(self, group) + 1]

    def span(self, group: object = 0, /) -> object:
        """For match object m, return the 2-tuple (m.start(group), m.end(group))."""
        i = number_of(self, group)
        return pair(self.spans[2 * i], self.spans[2 * i + 1])

    @keywords
    def expand(self, template: object) -> object:
        """Return the string obtained by doing backslash substitution on the string template, as done by the sub() method."""
        return call3(get_attr(import_library("re"), "_expand"), self.pattern, self, template)

    def __repr__(self) -> str:
        shown = repr_of(group_text(self, 0, None))
        if shown.length > 50:
            shown = substring(shown, 0, 50)
        return f"<re.Match object; span=({self.spans[0]}, {self.spans[1]}), match={shown}>"

    def __copy__(self) -> object:
        return self

    def __deepcopy__(self, memo: object, /) -> object:
        return self

    @classmethod
    def __class_getitem__(cls, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@internal
def make_match(pattern: Pattern, m: Machine, text: object) -> object:
    """What a machine has matched in a text."""
    made = new(Match)
    count = pattern.group_count + 1
    made.spans = alloc(i64, 2 * count)
    made.count = count
    made.spans[0] = m.begin
    made.spans[1] = m.at
    for i in range(1, count):
        begin = group_begins(m, i - 1)
        made.spans[2 * i] = begin
        made.spans[2 * i + 1] = group_ends(m, i - 1) if begin >= 0 else -1
    made.text = text
    made.pattern = pattern
    made.first = m.first
    made.end_of_text = m.end
    made.last_index = m.last_index
    return made


@internal
def group_text(match: Match, i: i64, default: object) -> object:
    """What a group matched; `default` if it took no part."""
    start = match.spans[2 * i]
    if start < 0:
        return default
    return part(match.text, start, match.spans[2 * i + 1])


@internal
def number_of(match: Match, key: object) -> i64:
    """The number of a group by number or name; IndexError if there is none."""
    i = -1
    if has_index(key):
        i = clamp_index(index_value(key))
    else:
        found = get_or_null(match.pattern.numbers, key)
        if not is_null(found) and isinstance(found, int):
            i = clamp_index(cast(int, found))
    if i < 0 or i >= match.count:
        raise IndexError("no such group")
    return i


# At the bottom because of the cycle.
from molt.lib.std._sre.patterns import Pattern  # noqa: E402
