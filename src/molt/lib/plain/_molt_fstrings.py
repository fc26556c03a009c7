"""The parts of an f-string's text, for `_molt_parse`: the language reference, 2.4.3.

An expression in it is parsed as a text of its own, `(…)`, which is what errors show; then its nodes get the places that
they have in the whole text.
"""

import _ast
import _molt_tokens as tokens

_OPENING = {")": "(", "]": "[", "}": "{"}


class FormattedText:
    """One literal. `fail(message)`: raises a SyntaxError at it; `parse(text, lines, before)`: the tree of an
    expression's text, behind so many lines and this text of the literal; `place(node)`: gives a node the place of the
    whole string."""

    def __init__(self, token, inner, inner_at, is_raw, fail, parse, place):
        self._token, self._text, self._at, self._is_raw = token, inner, inner_at, is_raw
        self._fail, self._parse, self._place = fail, parse, place
        self._next = 0

    def parts(self):
        """The texts and the FormattedValues of the literal."""
        found = self._parts(0)
        if self._next < len(self._text):
            self._fail("f-string: single '}' is not allowed")
        return found

    def _parts(self, level):
        text = self._text
        found = []
        literal = []
        begin = self._next
        while self._next < len(text):
            char = text[self._next]
            if char == "\\" and not self._is_raw:
                closing = text.find("}", self._next) if text.startswith("N{", self._next + 1) else -1
                self._next = self._next + 2 if closing < 0 else closing + 1
                continue
            if char not in "{}":
                self._next += 1
                continue
            if level == 0 and text[self._next + 1 : self._next + 2] == char:
                literal.append(text[begin : self._next + 1])
                self._next += 2
                begin = self._next
                continue
            literal.append(text[begin : self._next])
            begin = self._next
            if char == "}":
                if level == 0:
                    self._fail("f-string: single '}' is not allowed")
                break
            found.append(self._decoded("".join(literal)))
            literal.clear()
            found += self._expression(level)
            begin = self._next
        literal.append(text[begin : self._next])
        found.append(self._decoded("".join(literal)))
        return found

    def _decoded(self, text):
        return text if self._is_raw else tokens.unescaped(text, self._token, self._fail_in)

    def _fail_in(self, message, token):
        self._fail(message)

    def _expression(self, level):
        """What `{…}` stands for: its own text, if it asks for that, and a FormattedValue."""
        text = self._text
        if level >= 2:
            self._fail("f-string: expressions nested too deeply")
        begin = self._next + 1
        end = self._end_of_expression(begin)
        inner = text[begin:end]
        if not inner.strip(" \t\n\f\r"):
            following = text[end : end + 1]
            if following and following in "!:=":
                self._fail(f"f-string: expression required before '{following}'")
            self._fail("f-string: empty expression not allowed")
        tree = self._parse(inner, *self._position(begin - 1))
        self._next = end
        own = []
        if self._char() == "=":
            self._next += 1
            while self._char() and self._char() in " \t\n\f\r":
                self._next += 1
            own.append(text[begin : self._next])
        conversion = -1
        if self._char() == "!":
            self._next += 1
            kind = self._char()
            self._next += 1
            if not kind:
                self._fail("f-string: expecting '}'")
            if kind not in "sra":
                self._fail("f-string: invalid conversion character: expected 's', 'r', or 'a'")
            conversion = ord(kind)
        spec = None
        if not self._char():
            self._fail("f-string: expecting '}'")
        if self._char() == ":":
            self._next += 1
            spec = joined(self._parts(level + 1), self._place)
        if self._char() != "}":
            self._fail("f-string: expecting '}'")
        self._next += 1
        if own and spec is None and conversion == -1:
            conversion = ord("r")
        return [*own, self._place(_ast.FormattedValue(value=tree, conversion=conversion, format_spec=spec))]

    def _char(self):
        return self._text[self._next : self._next + 1]

    def _position(self, at):
        """How many lines of the literal are before something in it, and their text."""
        before = self._token.text[: self._at + at]
        return before.count("\n"), before

    def _end_of_expression(self, at):
        text = self._text
        quote = ""
        open = []
        while at < len(text):
            char = text[at]
            if char == "\\":
                self._fail("f-string expression part cannot include a backslash")
            if quote:
                if text.startswith(quote, at):
                    at += len(quote)
                    quote = ""
                else:
                    at += 1
                continue
            if char in "'\"":
                quote = char * 3 if text.startswith(char * 3, at) else char
                at += len(quote)
                continue
            if char in "([{":
                if len(open) >= 200:
                    self._fail("f-string: too many nested parenthesis")
                open.append(char)
            elif char == "#":
                self._fail("f-string expression part cannot include '#'")
            elif not open and char in "!:}=<>":
                if text[at + 1 : at + 2] == "=" and char in "!=<>":
                    at += 2
                    continue
                if char not in "<>":
                    break
            elif char in ")]}":
                if not open:
                    self._fail(f"f-string: unmatched '{char}'")
                opening = open.pop()
                if opening != _OPENING[char]:
                    self._fail(f"f-string: closing parenthesis '{char}' does not match opening parenthesis '{opening}'")
            at += 1
        if quote:
            self._fail("f-string: unterminated string")
        if open:
            self._fail(f"f-string: unmatched '{open[-1]}'")
        if at >= len(text):
            self._fail("f-string: expecting '}'")
        return at


def joined(parts, place):
    """A JoinedStr of texts and nodes: neighbouring texts are one."""
    values = []
    for part in parts:
        if not isinstance(part, str):
            values.append(part)
        elif part and values and isinstance(values[-1], str):
            values[-1] += part
        elif part:
            values.append(part)
    return place(_ast.JoinedStr(values=[place(_ast.Constant(value=each)) if isinstance(each, str) else each for each in values]))


def shift(node, lines, columns):
    """Moves a tree of `(…)` to where it is: by so many lines, and on the first of its own by so many columns."""
    for name in node._fields:
        value = getattr(node, name, None)
        for each in value if isinstance(value, list) else (value,):
            if isinstance(each, _ast.AST):
                shift(each, lines, columns)
    if getattr(node, "lineno", None) is not None:
        if node.lineno == 1:
            node.col_offset += columns
        if node.end_lineno == 1:
            node.end_col_offset += columns
        node.lineno += lines
        node.end_lineno += lines
