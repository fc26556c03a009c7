"""The class `str`.

The work is done elsewhere: str_core.py (making and comparing), str_search.py, str_case.py,
str_methods.py, str_escape.py (repr), str_format.py and percent.py (formatting), codecs.py (encoding).
"""

from __future__ import annotations

from molt.lib.low import (
    NULL,
    builtin,
    cast,
    class_object,
    i64,
    inline,
    internal,
    is_null,
    isinstance,
    keywords,
    new,
    new_of,
    parsed,
    type_is,
    u8,
    u16,
)


@builtin
class str:
    """str(object='') -> str
str(bytes_or_buffer[, encoding[, errors]]) -> str

Create a new string object from the given object. If encoding or
errors is specified, then the object must expose a data buffer
that will be decoded using the given encoding and error handler.
Otherwise, returns the result of object.__str__() (if defined)
or repr(object).
encoding defaults to sys.getdefaultencoding().
errors defaults to 'strict'."""

    # Text: `length` characters of `kind` bytes each, in the narrowest kind, then a terminating zero.
    #
    # `hash` is 0 until it is asked for.

    length: i64
    hash: i64
    kind: u8
    ascii: u8
    reserved: u16
    data: inline[u8]

    @keywords
    def __new__(cls: type, object: object = NULL, encoding: object = NULL, errors: object = NULL) -> object:
        if is_null(object):
            text = empty_str()
        elif is_null(encoding) and is_null(errors):
            text = str_of(object)
        else:
            text = decode_object(object, encoding, errors)
        if cls is class_object(str):
            return text
        return str_of_class(cls, text)

    # ---- what the rest of the library calls

    @internal
    def equals(self, other: str) -> bool:
        """Whether two strings have the same characters."""
        return str_equal(self, other)

    @internal
    def hash_value(self) -> i64:
        """The hash, kept once it is known."""
        return str_hash(self)

    # ---- operators

    def __len__(self) -> i64:
        return self.length

    def __bool__(self) -> bool:
        return self.length != 0

    def __getitem__(self, index: object, /) -> str:
        return str_item(self, index)

    def __contains__(self, part: object, /) -> bool:
        if not isinstance(part, str):
            raise_naming("'in <string>' requires string as left operand, not ", type_of(part), "")
        return find_in(self, cast(str, part), 0, self.length) >= 0

    def __iter__(self) -> object:
        made = new(str_iterator)
        made.text = self
        return made

    def __add__(self, other: object, /) -> str:
        if not isinstance(other, str):
            raise TypeError(f'can only concatenate str (not "{type_name(other)}") to str')
        return str_concat(self, cast(str, other))

    def __mul__(self, count: object, /) -> str:
        if not has_index(count):
            raise_naming("can't multiply sequence by non-int of type '", type_of(count), "'")
        return str_repeat(self, repeat_count(count))

    def __rmul__(self, count: object, /) -> str:
        return self.__mul__(count)

    def __mod__(self, values: object, /) -> str:
        return percent_str(self, values)

    def __rmod__(self, other: object, /) -> object:
        if not isinstance(other, str):
            return NotImplemented
        return percent_str(cast(str, other), self)

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, str):
            return NotImplemented
        return str_equal(self, cast(str, other))

    def __ne__(self, other: object, /) -> object:
        if not isinstance(other, str):
            return NotImplemented
        return not str_equal(self, cast(str, other))

    def __lt__(self, other: object, /) -> object:
        if not isinstance(other, str):
            return NotImplemented
        return str_compare(self, cast(str, other)) < 0

    def __le__(self, other: object, /) -> object:
        if not isinstance(other, str):
            return NotImplemented
        return str_compare(self, cast(str, other)) <= 0

    def __gt__(self, other: object, /) -> object:
        if not isinstance(other, str):
            return NotImplemented
        return str_compare(self, cast(str, other)) > 0

    def __ge__(self, other: object, /) -> object:
        if not isinstance(other, str):
            return NotImplemented
        return str_compare(self, cast(str, other)) >= 0

    def __hash__(self) -> i64:
        return str_hash(self)

    def __str__(self) -> str:
        return exact_str(self)

    def __repr__(self) -> str:
        return str_repr(self)

    def __format__(self, format_spec: str, /) -> str:
        if format_spec.length == 0 and not type_is(self, str):
            return str_of(self)
        return format_str(self, format_spec)

    def __getnewargs__(self) -> tuple:
        return (exact_str(self),)

    # ---- searching

    @parsed
    def find(self, sub: object, start: object = None, end: object = None, /) -> i64:
        """S.find(sub[, start[, end]]) -> int"""
        return find_method(self, sub, start, end, False)

    @parsed
    def rfind(self, sub: object, start: object = None, end: object = None, /) -> i64:
        """S.rfind(sub[, start[, end]]) -> int"""
        return find_method(self, sub, start, end, True)

    @parsed
    def index(self, sub: object, start: object = None, end: object = None, /) -> i64:
        """S.index(sub[, start[, end]]) -> int"""
        found = find_method(self, sub, start, end, False)
        if found < 0:
            raise ValueError("substring not found")
        return found

    @parsed
    def rindex(self, sub: object, start: object = None, end: object = None, /) -> i64:
        """S.rindex(sub[, start[, end]]) -> int"""
        found = find_method(self, sub, start, end, True)
        if found < 0:
            raise ValueError("substring not found")
        return found

    @parsed
    def count(self, sub: object, start: object = None, end: object = None, /) -> i64:
        """S.count(sub[, start[, end]]) -> int"""
        return count_method(self, sub, start, end)

    @parsed
    def startswith(self, prefix: object, start: object = None, end: object = None, /) -> bool:
        """S.startswith(prefix[, start[, end]]) -> bool"""
        return affix_method(self, prefix, start, end, False)

    @parsed
    def endswith(self, suffix: object, start: object = None, end: object = None, /) -> bool:
        """S.endswith(suffix[, start[, end]]) -> bool"""
        return affix_method(self, suffix, start, end, True)

    # ---- parts

    def replace(self, old: str, new: str, count: i64 = -1, /) -> str:
        """Return a copy with all occurrences of substring old replaced by new."""
        return replace_in(self, old, new, count)

    @keywords
    def split(self, sep: object = None, maxsplit: i64 = -1) -> list:
        """Return a list of the substrings in the string, using sep as the separator string."""
        return split_method(self, sep, maxsplit, False)

    @keywords
    def rsplit(self, sep: object = None, maxsplit: i64 = -1) -> list:
        """Return a list of the substrings in the string, using sep as the separator string."""
        return split_method(self, sep, maxsplit, True)

    @keywords
    def splitlines(self, keepends: i64 = 0) -> list:
        """Return a list of the lines in the string, breaking at line boundaries."""
        check_c_int(keepends)
        return split_lines(self, keepends != 0)

    def partition(self, sep: object, /) -> tuple:
        """Partition the string into three parts using the given separator."""
        return partition_method(self, sep, False)

    def rpartition(self, sep: object, /) -> tuple:
        """Partition the string into three parts using the given separator."""
        return partition_method(self, sep, True)

    def join(self, iterable: object, /) -> str:
        """Concatenate any number of strings."""
        return join_method(self, iterable)

    def strip(self, chars: object = None, /) -> str:
        """Return a copy of the string with leading and trailing whitespace removed."""
        return strip_method(self, chars, True, True)

    def lstrip(self, chars: object = None, /) -> str:
        """Return a copy of the string with leading whitespace removed."""
        return strip_method(self, chars, True, False)

    def rstrip(self, chars: object = None, /) -> str:
        """Return a copy of the string with trailing whitespace removed."""
        return strip_method(self, chars, False, True)

    def removeprefix(self, prefix: str, /) -> str:
        """Return a str with the given prefix string removed if present."""
        if prefix.length <= self.length and range_equals(self, 0, prefix):
            return substring(self, prefix.length, self.length)
        return exact_str(self)

    def removesuffix(self, suffix: str, /) -> str:
        """Return a str with the given suffix string removed if present."""
        rest = self.length - suffix.length
        if rest >= 0 and suffix.length > 0 and range_equals(self, rest, suffix):
            return substring(self, 0, rest)
        return exact_str(self)

    # ---- padding

    def center(self, width: i64, fillchar: object = " ", /) -> str:
        """Return a centered string of length width."""
        return center_str(self, width, fill_character(fillchar))

    def ljust(self, width: i64, fillchar: object = " ", /) -> str:
        """Return a left-justified string of length width."""
        return pad_str(self, 0, width - self.length, fill_character(fillchar))

    def rjust(self, width: i64, fillchar: object = " ", /) -> str:
        """Return a right-justified string of length width."""
        return pad_str(self, width - self.length, 0, fill_character(fillchar))

    def zfill(self, width: i64, /) -> str:
        """Pad a numeric string with zeros on the left, to fill a field of the given width."""
        return zfill_str(self, width)

    @keywords
    def expandtabs(self, tabsize: i64 = 8) -> str:
        """Return a copy where all tab characters are expanded using spaces."""
        check_c_int(tabsize)
        return expand_tabs(self, tabsize)

    # ---- case

    def upper(self) -> str:
        """Return a copy of the string converted to uppercase."""
        return change_case(self, UPPER)

    def lower(self) -> str:
        """Return a copy of the string converted to lowercase."""
        return change_case(self, LOWER)

    def title(self) -> str:
        """Return a version of the string where each word is titlecased."""
        return change_case(self, WORDS)

    def casefold(self) -> str:
        """Return a version of the string suitable for caseless comparisons."""
        return change_case(self, FOLD)

    def swapcase(self) -> str:
        """Convert uppercase characters to lowercase and lowercase characters to uppercase."""
        return change_case(self, SWAP)

    def capitalize(self) -> str:
        """Return a capitalized version of the string."""
        return change_case(self, CAPITALIZE)

    # ---- predicates

    def isalnum(self) -> bool:
        """Return True if the string is an alpha-numeric string, False otherwise."""
        return all_alnum(self)

    def isalpha(self) -> bool:
        """Return True if the string is an alphabetic string, False otherwise."""
        return all_alpha(self)

    def isascii(self) -> bool:
        """Return True if all characters in the string are ASCII, False otherwise."""
        return self.ascii != 0

    def isdecimal(self) -> bool:
        """Return True if the string is a decimal string, False otherwise."""
        return all_decimal(self)

    def isdigit(self) -> bool:
        """Return True if the string is a digit string, False otherwise."""
        return all_digit(self)

    def isidentifier(self) -> bool:
        """Return True if the string is a valid Python identifier, False otherwise."""
        return is_identifier_text(self)

    def islower(self) -> bool:
        """Return True if the string is a lowercase string, False otherwise."""
        return is_lower_text(self)

    def isnumeric(self) -> bool:
        """Return True if the string is a numeric string, False otherwise."""
        return all_numeric(self)

    def isprintable(self) -> bool:
        """Return True if the string is printable, False otherwise."""
        return all_printable(self)

    def isspace(self) -> bool:
        """Return True if the string is a whitespace string, False otherwise."""
        return all_space(self)

    def istitle(self) -> bool:
        """Return True if the string is a title-cased string, False otherwise."""
        return is_title_text(self)

    def isupper(self) -> bool:
        """Return True if the string is an uppercase string, False otherwise."""
        return is_upper_text(self)

    # ---- conversions

    def translate(self, table: object, /) -> str:
        """Replace each character in the string using the given translation table."""
        return translate_method(self, table)

    @staticmethod
    def maketrans(x: object, y: object = NULL, z: object = NULL, /) -> dict:
        """Return a translation table usable for str.translate()."""
        return make_translation(x, y, z)

    @keywords
    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> object:
        """Encode the string using the codec registered for encoding."""
        return encode_str(self, encoding, errors)

    def format(self, *args: object, **kwargs: object) -> str:
        """S.format(*args, **kwargs) -> str"""
        return format_fields(self, args, kwargs)

    def format_map(self, mapping: object, /) -> str:
        """S.format_map(mapping) -> str"""
        return format_fields(self, NULL, mapping)


@builtin(name="str_iterator")
class str_iterator:
    # Yields the characters of a string.

    text: str
    at: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.text):
            return NULL
        if self.at >= self.text.length:
            self.text = NULL
            return NULL
        c = char_at(self.text, self.at)
        self.at += 1
        return char_string(c)

    def __length_hint__(self) -> i64:
        return 0 if is_null(self.text) else self.text.length - self.at

    def __reduce__(self) -> object:
        return as_iter_at(self.text, self.at, "")

    def __setstate__(self, state: object, /) -> None:
        index = state_index(state)
        if not is_null(self.text):
            self.at = clamp(index, 0, self.text.length)


def str_of_class(cls: type, text: str) -> object:
    """An instance of a subclass of str with the same characters."""
    size = text.length * i64(text.kind)
    made = new_of(cls, str, size + i64(text.kind))
    made.length = text.length
    made.kind = text.kind
    made.ascii = text.ascii
    copy(made.data, text.data, size)
    return made


from molt.lib.builtins.codecs import decode_object, encode_str  # noqa: E402
from molt.lib.builtins.format_spec import format_str  # noqa: E402
from molt.lib.builtins.iterator_reducing import as_iter_at, clamp, state_index  # noqa: E402
from molt.lib.builtins.percent import percent_str  # noqa: E402
from molt.lib.builtins.sequence import check_c_int, has_index, repeat_count  # noqa: E402
from molt.lib.builtins.str_case import (  # noqa: E402
    CAPITALIZE,
    FOLD,
    LOWER,
    SWAP,
    UPPER,
    WORDS,
    all_alnum,
    all_alpha,
    all_decimal,
    all_digit,
    all_numeric,
    all_printable,
    all_space,
    change_case,
    is_identifier_text,
    is_lower_text,
    is_title_text,
    is_upper_text,
)
from molt.lib.builtins.str_core import (  # noqa: E402
    char_at,
    char_string,
    empty_str,
    exact_str,
    range_equals,
    str_compare,
    str_concat,
    str_equal,
    str_hash,
    str_repeat,
    substring,
)
from molt.lib.builtins.str_escape import str_repr  # noqa: E402
from molt.lib.builtins.str_format import format_fields  # noqa: E402
from molt.lib.builtins.str_methods import (  # noqa: E402
    affix_method,
    center_str,
    count_method,
    expand_tabs,
    fill_character,
    find_method,
    join_method,
    pad_str,
    partition_method,
    split_method,
    str_item,
    strip_method,
    zfill_str,
)
from molt.lib.builtins.str_search import find_in, replace_in, split_lines  # noqa: E402
from molt.lib.builtins.str_translate import make_translation, translate_method  # noqa: E402
from molt.lib.low import copy  # noqa: E402
from molt.lib.rt.errors import raise_naming, type_name  # noqa: E402
from molt.lib.rt.ops import str_of  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
