"""The tokens of an expression's text, for `_molt_parse`: the lexical rules of the language reference, chapter 2."""

import sys

from molt import MoltUnsupported

NAME, NUMBER, STRING, OPERATOR, NEWLINE, END = "name", "number", "string", "operator", "newline", "end"
INDENT, DEDENT = "indent", "dedent"

_OPERATORS = (
    "**=", "//=", ">>=", "<<=", "...", "!=", "==", "<=", ">=", "->", ":=", "**", "//", "<<", ">>", "+=", "-=", "*=", "/=",
    "%=", "&=", "|=", "^=", "@=", "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}",
    ",", ":", ".", ";", "=",
)  # fmt: skip
_CLOSING = {")": "(", "]": "[", "}": "{"}
_PREFIXES = frozenset({"r", "u", "b", "f", "br", "rb", "fr", "rf"})
_KINDS = {"x": ("hexadecimal", "0123456789abcdef"), "o": ("octal", "01234567"), "b": ("binary", "01")}
_KEYWORDS_AFTER_NUMBERS = ("and", "else", "for", "if", "in", "is", "not", "or")


class Token:
    """`level`: how many brackets are open behind it."""

    __slots__ = ("kind", "text", "line", "column", "end_line", "end_column", "level")

    def __init__(self, kind, text, line, column, end_line, end_column, level):
        self.kind, self.text, self.level = kind, text, level
        self.line, self.column, self.end_line, self.end_column = line, column, end_line, end_column


class Tokens:
    """The tokens of a text, as far as they have been asked for. Columns count characters from 0."""

    def __init__(self, text, filename):
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.lines = self.text.split("\n")
        self.filename = filename
        self.found = []
        self.brackets = []  # each open one, with its line and column
        self._line = 1
        self._column = 0
        self._ended = False
        self.is_rest = False  # whether tokens are only looked at to find faults in them
        self._line_has_tokens = False
        self._adds_line = False  # whether the last line is not the text's own

    def get(self, index):
        while index >= len(self.found):
            if self._ended:
                return self.found[-1]
            self._next()
        if self.brackets and self.found[index].kind == END and not self.is_rest:
            self.fail_for_open_bracket()
        return self.found[index]

    def error(self, message, line, column, end_line=0, end_column=-1, kind=SyntaxError):
        """The error at a place, as CPython gives it: columns from 1. Without an end it is one column."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        if 0 < line < len(self.lines) and end_line:
            text += "\n"
        return kind(message, (self.filename, line, column + 1, text, end_line or line, (end_column if end_line else column) + 1))

    def fail(self, message, line, column, end_line=0, end_column=-1, kind=SyntaxError):
        raise self.error(message, line, column, end_line, end_column, kind)

    def fail_for_open_bracket(self):
        bracket, line, column = self.brackets[-1]
        self.fail(f"'{bracket}' was never closed", line, column, line, -1)

    def _add(self, kind, text, line, column):
        self.found.append(Token(kind, text, line, column, self._line, self._column, len(self.brackets)))
        self._line_has_tokens = kind not in (NEWLINE, END)

    def _next(self):
        lines = self.lines
        while True:
            line = lines[self._line - 1]
            at = self._column
            if at == 0 and not self.brackets and not self._line_has_tokens:
                count = len(self.found)
                at = self._indentation(line)
                if len(self.found) != count:
                    self._column = at
                    return
            while at < len(line) and line[at] in " \t\f":
                at += 1
            self._column = at
            if at < len(line) and line[at] == "#":
                at = self._column = len(line)
            if at < len(line) and line[at] == "\\":
                if at + 1 < len(line) or self._line == len(lines):
                    self._fail_after_backslash(at + 1 if at + 1 < len(line) else at)
                    return
                self._go_to_next_line()
                continue
            if at < len(line):
                self._token(line, at)
                return
            if not self.brackets and self._line_has_tokens:
                self._add(NEWLINE, "", self._line, at)
                if self._line < len(lines):
                    self._go_to_next_line()
                return
            if self._line == len(lines):
                self._ended = True
                self._end_blocks()
                self._add(END, "", self._line, at)
                return
            self._go_to_next_line()

    def _go_to_next_line(self):
        self._line += 1
        self._column = 0

    def _fail_after_backslash(self, column):
        """What stands behind a backslash comes after all other faults."""
        if not self.is_rest:
            self.fail("unexpected character after line continuation character", self._line, column, self._line, -1)
        self._ended = True
        self.brackets.clear()
        self._add(END, "", self._line, column)

    def _end_blocks(self):
        """Ends what is open at the end of the text: of an expression nothing."""

    def _indentation(self, line):
        """Where a line begins: an expression does not begin further in."""
        at = 0
        while at < len(line) and line[at] in " \t\f":
            at += 1
        if at and at < len(line) and line[at] != "#":
            if self.found:
                self.fail("unexpected indent", self._line, len(line), self._line, -2, IndentationError)
            self.fail("unexpected indent", self._line, at, self._line, -2, IndentationError)
        return at

    def _token(self, line, at):
        char = line[at]
        if char.isidentifier() or (ord(char) > 127 and ("a" + char).isidentifier()):
            end = at + 1
            while end < len(line) and ("a" + line[end]).isidentifier():
                end += 1
            word = line[at:end]
            if end < len(line) and line[end] in "'\"" and word.lower() in _PREFIXES:
                self._string(line, at, end)
                return
            self._column = end
            self._add(NAME, word, self._line, at)
        elif char in "'\"":
            self._string(line, at, at)
        elif char.isascii() and char.isdigit() or (char == "." and line[at + 1 : at + 2].isdigit() and line[at + 1].isascii()):
            self._number(line, at)
        else:
            for operator in _OPERATORS:
                if line.startswith(operator, at):
                    self._operator(operator, at)
                    return
            if ord(char) < 128:
                if char == "\0":
                    raise ValueError("source code string cannot contain null bytes")
                if not char.isprintable():
                    self.fail(f"invalid non-printable character U+{ord(char):04X}", self._line, at)
                self.fail("invalid syntax", self._line, at, self._line, at + 1)
            elif not char.isprintable():
                self.fail(f"invalid non-printable character U+{ord(char):04X}", self._line, at)
            self.fail(f"invalid character '{char}' (U+{ord(char):04X})", self._line, at)

    def _operator(self, operator, at):
        if operator in "([{":
            self.brackets.append((operator, self._line, at))
        elif operator in ")]}":
            if not self.brackets:
                self.fail(f"unmatched '{operator}'", self._line, at)
            opening, line, _ = self.brackets.pop()
            if opening != _CLOSING[operator]:
                where = f" on line {line}" if line != self._line else ""
                message = f"closing parenthesis '{operator}' does not match opening parenthesis '{opening}'{where}"
                self.fail(message, self._line, at)
        self._column = at + len(operator)
        self._add(OPERATOR, operator, self._line, at)

    def _string(self, line, at, quote_at):
        start_line = self._line
        quote = line[quote_at]
        is_long = line.startswith(quote * 3, quote_at)
        closing = quote * 3 if is_long else quote
        begin = at
        parts = []
        place = quote_at + len(closing)
        while True:
            if place >= len(line):
                parts.append(line[at:])
                if is_long or line.endswith("\\") and _is_escaped(line):
                    if self._line == len(self.lines):
                        break
                    parts.append("\n")
                    self._go_to_next_line()
                    line = self.lines[self._line - 1]
                    at = place = 0
                    continue
                break
            if line.startswith(closing, place):
                place += len(closing)
                parts.append(line[at:place])
                self._column = place
                self._add(STRING, "".join(parts), start_line, begin)
                return
            place += 2 if line[place] == "\\" else 1
        kind = "triple-quoted string" if is_long else "string"
        last = self._line - (self._line == len(self.lines) and is_long and self._adds_line)
        self.fail(f"unterminated {kind} literal (detected at line {last})", start_line, quote_at if begin == quote_at else begin)

    def _number(self, line, at):
        end = at
        kind = line[at + 1 : at + 2].lower() if line[at] == "0" else ""
        if kind in _KINDS and kind:
            name, digits = _KINDS[kind]
            end = at + 2
            while True:
                if line[end : end + 1] == "_":
                    end += 1
                char = line[end : end + 1].lower()
                if not char or char not in digits:
                    if char.isdigit() and char.isascii():
                        self.fail(f"invalid digit '{char}' in {name} literal", self._line, end)
                    self.fail(f"invalid {name} literal", self._line, max(end - 1, at))
                while line[end : end + 1] and line[end].lower() in digits:
                    end += 1
                if line[end : end + 1] != "_":
                    break
            if line[end : end + 1].isdigit():
                self.fail(f"invalid digit '{line[end]}' in {name} literal", self._line, end)
            self._end_number(line, at, end, name)
            return
        name = "decimal"
        end = self._digits(line, at, "decimal") if line[at] != "." else at
        whole = line[at:end]
        is_whole = True
        if line[end : end + 1] == ".":
            is_whole = False
            end += 1
            if line[end : end + 1].isdigit():
                end = self._digits(line, end, "decimal")
        if line[end : end + 1] in ("e", "E"):
            sign = 1 if line[end + 1 : end + 2] in ("+", "-") else 0
            if line[end + 1 + sign : end + 2 + sign].isdigit():
                is_whole = False
                end = self._digits(line, end + 1 + sign, "decimal")
            elif sign:
                self.fail("invalid decimal literal", self._line, end + 1)
        if line[end : end + 1] in ("j", "J"):
            is_whole = False
            name = "imaginary"
            end += 1
        if is_whole and len(whole) > 1 and whole[0] == "0" and whole.strip("0_"):
            error = self.error(
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                self._line, at, self._line, at + len(whole) - len(whole.lstrip("0_")),
            )
            error.text = error.text.rstrip("\n")
            where = error.args[1]
            error.args = error.args[0], (*where[:3], error.text, *where[4:])
            raise error
        self._end_number(line, at, end, name)

    def _digits(self, line, at, kind):
        """Where a row of digits ends, with single underscores between them."""
        while True:
            while line[at : at + 1].isdigit() and line[at].isascii():
                at += 1
            if line[at : at + 1] != "_":
                return at
            at += 1
            if not line[at : at + 1].isdigit():
                self.fail(f"invalid {kind} literal", self._line, at - 1)

    def _end_number(self, line, at, end, kind):
        """A number ends where no name begins, but for some keywords (which CPython warns of)."""
        following = line[end : end + 1]
        if following and ("a" + following).isidentifier():
            if any(line.startswith(word, end) for word in _KEYWORDS_AFTER_NUMBERS):
                raise MoltUnsupported(f"a keyword right behind a number, {line[at:]!r}, which CPython warns of")
            self.fail(f"invalid {kind} literal", self._line, end - 1)
        self._column = end
        self._add(NUMBER, line[at:end], self._line, at)


class StatementTokens(Tokens):
    """The tokens of a text of statements, with those that begin and end blocks."""

    def __init__(self, text, filename):
        # As CPython reads it, the last line has an end.
        super().__init__(text if text.endswith("\n") else f"{text}\n", filename)
        self._adds_line = not text.endswith("\n")
        self._indents = [(0, 0)]  # of each open block: columns with tabs of 8, and of 1

    def _end_blocks(self):
        while len(self._indents) > 1:
            self._indents.pop()
            self._add(DEDENT, "", self._line, 0)

    def _indentation(self, line):
        at = wide = narrow = 0
        while at < len(line) and line[at] in " \t\f":
            char = line[at]
            if char == " ":
                wide += 1
                narrow += 1
            elif char == "\t":
                wide = (wide // 8 + 1) * 8
                narrow += 1
            else:
                wide = narrow = 0
            at += 1
        if at == len(line) or line[at] == "#":
            return at
        if line[at] == "\\" and at + 1 == len(line):
            raise MoltUnsupported("a line that begins with its continuation in a text")
        top_wide, top_narrow = self._indents[-1]
        if wide == top_wide:
            if narrow != top_narrow:
                self._fail_for_tabs(line)
            return at
        self._column = at
        if wide > top_wide:
            if narrow <= top_narrow:
                self._fail_for_tabs(line)
            self._indents.append((wide, narrow))
            self._add(INDENT, "", self._line, at)
            return at
        while wide < self._indents[-1][0]:
            self._indents.pop()
            self._add(DEDENT, "", self._line, at)
        if wide != self._indents[-1][0]:
            self.fail("unindent does not match any outer indentation level", self._line, len(line), self._line, -2, IndentationError)
        if narrow != self._indents[-1][1]:
            self._fail_for_tabs(line)
        return at

    def _fail_for_tabs(self, line):
        self.fail("inconsistent use of tabs and spaces in indentation", self._line, 0, self._line, -1, TabError)


def _is_escaped(line):
    """Whether a line ends with a backslash that is not one of a pair."""
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def string_value(token, fail):
    """What a literal stands for, and whether it is one of `u"…"`."""
    text = token.text
    quote_at = min(place for place in (text.find("'"), text.find('"')) if place >= 0)
    prefix = text[:quote_at].lower()
    size = 3 if text.startswith(text[quote_at] * 3, quote_at) and len(text) - quote_at >= 6 else 1
    inner = text[quote_at + size : -size]
    if "b" in prefix:
        if not inner.isascii():
            fail("bytes can only contain ASCII literal characters", token)
        if "r" not in prefix:
            inner = _unescaped(inner, True, token, fail)
        return inner.encode("latin-1"), False
    return inner if "r" in prefix else _unescaped(inner, False, token, fail), prefix == "u"


def is_formatted(token):
    """Whether a literal is an f-string."""
    return "f" in token.text[:2].lower() and token.text[0] not in "'\""


def formatted_inner(token):
    """What is between the quotes of an f-string, where it begins, and whether it is raw."""
    text = token.text
    quote_at = min(place for place in (text.find("'"), text.find('"')) if place >= 0)
    size = 3 if text.startswith(text[quote_at] * 3, quote_at) and len(text) - quote_at >= 6 else 1
    return text[quote_at + size : -size], quote_at + size, "r" in text[:quote_at].lower()


def unescaped(text, token, fail):
    """A text with what its escapes stand for."""
    return _unescaped(text, False, token, fail)


_SIMPLE = {
    "\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
}  # fmt: skip
_SIZES = {"x": 2, "u": 4, "U": 8}


def _named(name):
    """The character of a name, in a program that has the names."""
    if "unicodedata" in sys.modules:
        try:
            return sys.modules["unicodedata"].lookup(name)
        except KeyError:
            pass
    raise MoltUnsupported(f"\\N{{{name}}} in a text that is read when the program runs, in one that does not import unicodedata")


def _place_in(text, place):
    """Where a place is in what CPython decodes: there a character that is not ASCII is `\\Uxxxxxxxx`, and one after a
    backslash has `u005c` before it."""
    at = shift = 0
    while at < place:
        if text[at] == "\\":
            at += 1
            if text[at] > "\x7f":
                shift += 5
        if text[at] > "\x7f":
            shift += 9
        at += 1
    return place + shift


def _unescaped(text, is_bytes, token, fail):
    if "\\" not in text:
        return text
    parts = []
    at = 0
    while True:
        found = text.find("\\", at)
        if found < 0:
            parts.append(text[at:])
            return "".join(parts)
        parts.append(text[at:found])
        char = text[found + 1]
        at = found + 2
        if char in _SIMPLE:
            parts.append(_SIMPLE[char])
        elif char in "01234567":
            end = found + 1
            while end < found + 4 and text[end : end + 1] and text[end] in "01234567":
                end += 1
            number = int(text[found + 1 : end], 8)
            parts.append(chr(number & 255) if is_bytes else chr(number))
            at = end
        elif char == "x" or char in "uU" and not is_bytes:
            size = _SIZES[char]
            end = at
            while end < at + size and text[end : end + 1] and text[end] in "0123456789abcdefABCDEF":
                end += 1
            if end < at + size:
                if is_bytes:
                    fail(f"(value error) invalid \\x escape at position {found}", token)
                what = {"x": "\\xXX", "u": "\\uXXXX", "U": "\\UXXXXXXXX"}[char]
                fail(
                    f"(unicode error) 'unicodeescape' codec can't decode bytes in position {_place_in(text, found)}-{_place_in(text, end - 1)}: truncated {what} escape",
                    token,
                )
            number = int(text[at:end], 16)
            if number > 0x10FFFF:
                fail(
                    f"(unicode error) 'unicodeescape' codec can't decode bytes in position {_place_in(text, found)}-{_place_in(text, end - 1)}: illegal Unicode character",
                    token,
                )
            parts.append(chr(number))
            at = end
        elif char == "N" and not is_bytes:
            closing = text.find("}", at)
            if text[at : at + 1] != "{" or closing < 0 or closing == at + 1:
                end = len(text) - 1 if text[at : at + 1] == "{" and closing < 0 else closing - 1 if closing == at + 1 else found + 1
                fail(
                    f"(unicode error) 'unicodeescape' codec can't decode bytes in position {_place_in(text, found)}-{_place_in(text, end)}: malformed \\N character escape",
                    token,
                )
            parts.append(_named(text[at + 1 : closing]))
            at = closing + 1
        else:
            parts.append("\\" + char)

