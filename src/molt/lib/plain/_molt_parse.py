"""The tree of an expression's text, for `ast.parse(…, mode="eval")`: the expressions of the language reference, chapter 6.

A text is parsed once; one that is no expression is parsed again, to find what CPython says of it beyond "invalid
syntax": that a comma may have been forgotten, that an `else` is missing.
"""

import _ast
from molt import MoltUnsupported

import _molt_faults as faults
import _molt_tokens as tokens
from _molt_fstrings import FormattedText, joined, shift

_KEYWORDS = frozenset({
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
    "pass", "raise", "return", "try", "while", "with", "yield",
})  # fmt: skip
_SOFT_KEYWORDS = frozenset({"_", "case", "match"})
_CONSTANTS = {"None": None, "True": True, "False": False, "...": ...}
_COMPARISONS = {
    "==": _ast.Eq, "!=": _ast.NotEq, "<": _ast.Lt, "<=": _ast.LtE, ">": _ast.Gt, ">=": _ast.GtE, "in": _ast.In,
}  # fmt: skip
# Binary operators by how strongly they bind, the weakest first.
_LEVELS = (
    {"|": _ast.BitOr}, {"^": _ast.BitXor}, {"&": _ast.BitAnd}, {"<<": _ast.LShift, ">>": _ast.RShift},
    {"+": _ast.Add, "-": _ast.Sub},
    {"*": _ast.Mult, "/": _ast.Div, "//": _ast.FloorDiv, "%": _ast.Mod, "@": _ast.MatMult},
)  # fmt: skip
_SIGNS = {"+": _ast.UAdd, "-": _ast.USub, "~": _ast.Invert}


# Characters that are the same in the normal form that names are brought into, whatever is beside them.
_NORMAL = ((0xC0, 0x131), (0x134, 0x13E), (0x141, 0x148), (0x14A, 0x17E), (0x180, 0x1C3), (0x391, 0x3A9), (0x3B1, 0x3C9), (0x410, 0x44F), (0x4E00, 0x9FFF), (0x3041, 0x3096), (0x30A1, 0x30FA), (0xAC00, 0xD7A3))


class Failed(Exception):
    """No expression is here."""


class Fault(Exception):
    """What is wrong with an expression, as a SyntaxError."""


def parse_expression(text, filename):
    """The tree of an expression; SyntaxError for a text that is none."""
    found = tokens.Tokens(text, filename)
    try:
        return Parser(found, False).whole()
    except Failed:
        last = found.found[-1]
    except Fault as fault:
        raise first_error(found, fault.args[0])
    raise error_of(found, last, lambda: Parser(found, True).whole())


def error_of(found, last, parse):
    """The error of a text that is none; `parse` looks for what more can be said, `last` is where the text failed."""
    try:
        parse()
    except Failed:
        error = _plain_error(found, last)
    except Fault as fault:
        error = fault.args[0]
    return first_error(found, error)


def first_error(found, error):
    """The error that CPython gives of a text with this one."""
    # A fault in a token that follows comes first, then a bracket that stays open since an earlier line.
    line = found.found[-1].line
    found.is_rest = True
    while found.found[-1].kind != tokens.END:
        found.get(len(found.found))
    if found.brackets and found.brackets[-1][1] < line:
        found.fail_for_open_bracket()
    return error


def _plain_error(found, last):
    """The error of a text of which nothing more can be said."""
    if last.kind == tokens.END and len(found.found) == 1 and found.text:
        line = len(found.lines) - (found.lines[-1] == "")
        if not found.text.strip(" \t\f") and "\n" not in found.text:
            return found.error("unexpected indent", 1, 0, 1, -2, IndentationError)
        error = found.error("invalid syntax", line, -1, line, -1)
        return error
    if last.kind in (tokens.INDENT, tokens.DEDENT):
        message = "unexpected indent" if last.kind == tokens.INDENT else "unexpected unindent"
        return found.error(message, last.line, last.column - 1, last.line, -2, IndentationError)
    if last.kind == tokens.NEWLINE and last.line < len(found.lines):
        return found.error("invalid syntax", last.line, last.column, last.line, last.column)
    if last.kind == tokens.END and len(found.found) > 1:
        line = len(found.lines) - (found.lines[-1] == "")
        return found.error("invalid syntax", line, -1, line, -1)
    if last.kind in (tokens.NEWLINE, tokens.END):
        line = last.line if last.kind == tokens.NEWLINE else 0
        return found.error("invalid syntax", line, -1, line, -1)
    return found.error("invalid syntax", last.line, last.column, last.end_line, last.end_column)


class Parser:
    def __init__(self, found, looks_for_faults):
        self._tokens = found
        self._looks = looks_for_faults
        self._at = 0

    # --- tokens

    def token(self):
        return self._tokens.get(self._at)

    def take(self):
        token = self._tokens.get(self._at)
        self._at += 1
        return token

    def is_at(self, *texts):
        token = self.token()
        return token.kind in (tokens.OPERATOR, tokens.NAME) and token.text in texts

    def _is_name_before(self, operator):
        token = self.token()
        if token.kind != tokens.NAME or token.text in _KEYWORDS:
            return False
        after = self._tokens.get(self._at + 1)
        return after.kind == tokens.OPERATOR and after.text == operator

    def accept(self, *texts):
        if self.is_at(*texts):
            return self.take()
        return None

    def expect(self, text):
        if not self.is_at(text):
            raise Failed
        return self.take()

    def place(self, node, begin):
        """Gives a node its place: from a token or node to the last token taken."""
        if isinstance(begin, tokens.Token):
            node.lineno, node.col_offset = begin.line, self._bytes(begin.line, begin.column)
        else:
            node.lineno, node.col_offset = begin.lineno, begin.col_offset
        last = self._tokens.get(self._at - 1)
        node.end_lineno, node.end_col_offset = last.end_line, self._bytes(last.end_line, last.end_column)
        return node

    def _bytes(self, line, column):
        """A column in bytes of UTF-8."""
        text = self._tokens.lines[line - 1][:column]
        return column if text.isascii() else len(text.encode("utf-8", "surrogatepass"))

    def _name_of(self, token):
        """The name that a token is."""
        text = token.text
        if not text.isascii() and any(ord(c) > 127 and not any(a <= ord(c) <= b for a, b in _NORMAL) for c in text):
            raise MoltUnsupported(f"the name {text!r} in a text that is read when the program runs")
        return text

    # --- expressions, the weakest binding first

    def whole(self):
        body = self.tuple_or_one(self.expression)
        while self.token().kind == tokens.NEWLINE:
            self.take()
        if self.token().kind != tokens.END:
            raise Failed
        return _ast.Expression(body=body)

    def tuple_or_one(self, item):
        begin = self.token()
        first = item()
        if not self.is_at(","):
            return first
        items = [first]
        while self.accept(",") and self._begins_expression():
            items.append(item())
        return self.place(_ast.Tuple(elts=items, ctx=_ast.Load()), begin)

    def _begins_expression(self):
        token = self.token()
        if token.kind in (tokens.NUMBER, tokens.STRING):
            return True
        if token.kind == tokens.NAME:
            return token.text not in _KEYWORDS or token.text in ("None", "True", "False", "not", "lambda", "await")
        return token.kind == tokens.OPERATOR and token.text in ("(", "[", "{", "+", "-", "~", "...", "*")

    def expression(self):
        if self.is_at("lambda"):
            return self._lambda()
        begin = self.token()
        start = self._at
        body = self._or()
        if self._looks:
            self._look_for_faults(start, begin, body)
        if not self.is_at("if"):
            return body
        self.take()
        test = self._or()
        self.expect("else")
        orelse = self.expression()
        return self.place(_ast.IfExp(test=test, body=body, orelse=orelse), begin)

    def _look_for_faults(self, start, begin, body):
        """Raises what is wrong with two expressions in a row, or with an `if` without `else`."""
        after = self._at
        if isinstance(body, _ast.Name) and body.id in ("print", "exec") and not self.is_at("("):
            end = self._end_of(lambda: self.tuple_or_one(self.starred_or_named))
            if end is not None:
                self.fail_tokens(f"Missing parentheses in call to '{body.id}'. Did you mean {body.id}(...)?", begin, end)
        elif not (begin.text in _SOFT_KEYWORDS or begin.kind == tokens.NAME and self._tokens.get(start + 1).kind == tokens.STRING):
            end = self._end_of(self.expression)
            if end is not None and end.level:
                self.fail_tokens("invalid syntax. Perhaps you forgot a comma?", begin, end)
        self._at = after
        if self.accept("if"):
            try:
                self._or()
            except Failed:
                self._at = after
            if self._at != after and not self.is_at("else", ":"):
                self.fail_tokens("expected 'else' after 'if' expression", begin, self._tokens.get(self._at - 1))
        self._at = after

    def _end_of(self, parse):
        """The last token of what is here, or None; faults in it do not count."""
        self._looks = False
        try:
            parse()
            return self._tokens.get(self._at - 1)
        except Failed:
            return None
        finally:
            self._looks = True

    def _look_for_faults_in_dict(self):
        """Raises what is wrong with a pair of a dict, of which the `{` has been taken."""
        after = self._at
        is_first = True
        try:
            while not self.is_at("}"):
                if self.is_at("**"):
                    stars = self.take()
                    self.binary(0)
                    if self.is_at("for", "async"):
                        self.fail_tokens("dict unpacking cannot be used in dict comprehension", stars, stars)
                else:
                    self.expression()
                    last = self._tokens.get(self._at - 1)
                    if not self.is_at(":"):
                        if not is_first:
                            column = last.end_column - 1
                            raise Fault(self._tokens.error("':' expected after dictionary key", last.line, column, last.line, -1))
                        break
                    colon = self.take()
                    if self.is_at("}", ","):
                        self.fail_tokens("expression expected after dictionary key and ':'", colon, colon)
                    if self.is_at("*"):
                        star = self.take()
                        value = self.attempt(lambda: self.binary(0))
                        if value is not None:
                            self.fail_tokens_to("cannot use a starred expression in a dictionary value", star, value)
                    self.expression()
                is_first = False
                if not self.accept(","):
                    break
        except Failed:
            pass
        self._at = after

    def fail_tokens(self, message, begin, end):
        error = self._tokens.error(message, begin.line, begin.column, end.end_line, end.end_column)
        raise Fault(error)

    def fail_with(self, error):
        raise Fault(error)

    def fail_at(self, message, node):
        """A fault of a node."""
        raise Fault(self._tokens.error(
            message, node.lineno, self._column(node.lineno, node.col_offset), node.end_lineno, self._column(node.end_lineno, node.end_col_offset)
        ))

    def _column(self, line, column):
        """A column in characters, of one in bytes."""
        return len(self._tokens.lines[line - 1].encode("utf-8", "surrogatepass")[:column].decode("utf-8", "surrogatepass"))

    def named(self):
        """An expression that may be `name := value`."""
        if self._looks and not self._is_name_before(":="):
            faults.look_at_named(self)
        token = self.token()
        if self._is_name_before(":="):
            self._at += 1
            target = self.place(_ast.Name(id=self._name_of(token), ctx=_ast.Store()), token)
            self._at += 1
            return self.place(_ast.NamedExpr(target=target, value=self.expression()), token)
        return self.expression()

    def starred_or_named(self):
        if not self.is_at("*"):
            return self.named()
        begin = self.take()
        value = self.binary(0)
        return self.place(_ast.Starred(value=value, ctx=_ast.Load()), begin)

    def starred_or_expression(self):
        if not self.is_at("*"):
            return self.expression()
        begin = self.take()
        return self.place(_ast.Starred(value=self.binary(0), ctx=_ast.Load()), begin)

    def _lambda(self):
        begin = self.take()
        arguments = self._parameters()
        self.expect(":")
        return self.place(_ast.Lambda(args=arguments, body=self.expression()), begin)

    def _parameters(self, closing=":"):
        """The parameters of a lambda, or, up to another sign, of a function."""
        if self._looks:
            mark = self.mark()
            faults.look_at_parameters(self, closing)
            self.back_to(mark)
        plain, defaults, only, only_defaults = [], [], [], []
        positional, rest, keywords = [], None, None
        has_star = False
        is_function = closing == ")"
        while not self.is_at(closing):
            if keywords is not None:
                raise Failed
            if self.accept("/"):
                if positional or has_star or not plain:
                    raise Failed
                positional, plain = plain, []
            elif self.accept("**"):
                keywords = self._parameter(is_function)
            elif self.accept("*"):
                if has_star:
                    raise Failed
                has_star = True
                if not self.is_at(","):
                    rest = self._parameter(is_function, True)
            else:
                name = self._parameter(is_function)
                default = self.expression() if self.accept("=") else None
                if has_star:
                    only.append(name)
                    only_defaults.append(default)
                else:
                    plain.append(name)
                    if default is not None:
                        defaults.append(default)
                    elif defaults:
                        raise Failed
            if not self.accept(","):
                break
        if has_star and rest is None and not only:
            raise Failed
        return _ast.arguments(
            posonlyargs=positional, args=plain, vararg=rest, kwonlyargs=only, kw_defaults=only_defaults, kwarg=keywords,
            defaults=defaults,
        )

    def _parameter(self, annotated=False, starred=False):
        token = self.token()
        if not self.is_identifier():
            raise Failed
        self.take()
        annotation = None
        if annotated and self.accept(":"):
            annotation = self.starred_or_named() if starred and self.is_at("*") else self.expression()
        return self.place(_ast.arg(arg=self._name_of(token), annotation=annotation), token)

    def is_identifier(self):
        token = self.token()
        return token.kind == tokens.NAME and token.text not in _KEYWORDS

    def _or(self):
        return self._joined("or", _ast.Or, self._and)

    def _and(self):
        return self._joined("and", _ast.And, self._not)

    def _joined(self, word, operator, item):
        begin = self.token()
        values = [item()]
        while self.accept(word):
            values.append(item())
        if len(values) == 1:
            return values[0]
        return self.place(_ast.BoolOp(op=operator(), values=values), begin)

    def _not(self):
        if not self.is_at("not"):
            return self._comparison()
        begin = self.take()
        return self.place(_ast.UnaryOp(op=_ast.Not(), operand=self._not()), begin)

    def _comparison(self):
        begin = self.token()
        left = self.binary(0)
        operators, values = [], []
        while True:
            if self.is_at(*_COMPARISONS):
                operators.append(_COMPARISONS[self.take().text]())
            elif self.accept("is"):
                operators.append(_ast.IsNot() if self.accept("not") else _ast.Is())
            elif self.is_at("not") and self._tokens.get(self._at + 1).text == "in":
                self._at += 2
                operators.append(_ast.NotIn())
            else:
                break
            values.append(self.binary(0))
        if not operators:
            return left
        return self.place(_ast.Compare(left=left, ops=operators, comparators=values), begin)

    def binary(self, level):
        if level == len(_LEVELS):
            return self._signed()
        begin = self.token()
        left = self.binary(level + 1)
        while self.token().kind == tokens.OPERATOR and self.token().text in _LEVELS[level]:
            operator = _LEVELS[level][self.take().text]()
            left = self.place(_ast.BinOp(left=left, op=operator, right=self.binary(level + 1)), begin)
        return left

    def _signed(self):
        if self.token().kind == tokens.OPERATOR and self.token().text in _SIGNS:
            begin = self.take()
            return self.place(_ast.UnaryOp(op=_SIGNS[begin.text](), operand=self._signed()), begin)
        begin = self.token()
        base = self._awaited()
        if not self.accept("**"):
            return base
        return self.place(_ast.BinOp(left=base, op=_ast.Pow(), right=self._signed()), begin)

    def _awaited(self):
        if not self.is_at("await"):
            return self._primary()
        begin = self.take()
        return self.place(_ast.Await(value=self._primary()), begin)

    def _primary(self):
        begin = self.token()
        node = self._atom()
        while True:
            if self.accept("."):
                token = self.token()
                if token.kind != tokens.NAME or token.text in _KEYWORDS:
                    raise Failed
                self.take()
                node = self.place(_ast.Attribute(value=node, attr=self._name_of(token), ctx=_ast.Load()), begin)
            elif self.is_at("("):
                args, keywords = self._arguments()
                node = self.place(_ast.Call(func=node, args=args, keywords=keywords), begin)
            elif self.accept("["):
                index = self._slices()
                self.expect("]")
                node = self.place(_ast.Subscript(value=node, slice=index, ctx=_ast.Load()), begin)
            else:
                return node

    def _slices(self):
        begin = self.token()
        first = self._slice()
        if not self.is_at(",") and not isinstance(first, _ast.Starred):
            return first
        items = [first]
        while self.accept(",") and not self.is_at("]"):
            items.append(self._slice())
        return self.place(_ast.Tuple(elts=items, ctx=_ast.Load()), begin)

    def _slice(self):
        begin = self.token()
        lower = None if self.is_at(":") else self.starred_or_named()
        if not self.is_at(":") or isinstance(lower, (_ast.Starred, _ast.NamedExpr)):
            return lower
        self.take()
        upper = None if self.is_at(":", "]", ",") else self.expression()
        step = None
        if self.accept(":"):
            step = None if self.is_at("]", ",") else self.expression()
        return self.place(_ast.Slice(lower=lower, upper=upper, step=step), begin)

    def _arguments(self):
        opening = self.expect("(")
        args, keywords = [], []
        while not self.is_at(")"):
            begin = self.token()
            if self.accept("**"):
                keywords.append(self.place(_ast.keyword(arg=None, value=self.expression()), begin))
            elif self.is_at("*"):
                if any(each.arg is None for each in keywords):
                    if self._looks:
                        self.fail_tokens("iterable argument unpacking follows keyword argument unpacking", begin, begin)
                    raise Failed
                args.append(self._starred_argument())
            elif self._is_name_before("="):
                if self._looks:
                    faults.look_at_argument(self)
                self._at += 2
                keywords.append(self.place(_ast.keyword(arg=self._name_of(begin), value=self.expression()), begin))
            else:
                if self._looks:
                    faults.look_at_argument(self)
                looks, self._looks = self._looks, self._looks and not self._is_name_before("=")
                value = self.named() if self._is_name_before(":=") else self.expression()
                self._looks = looks
                if self.is_at("for", "async"):
                    return self._generator_argument(opening, value, args, keywords)
                if keywords:
                    if self._looks:
                        faults.fail_for_positional(self, keywords)
                    raise Failed
                args.append(value)
            if not self.accept(","):
                break
        self.expect(")")
        return args, keywords

    def _generator_argument(self, opening, value, args, keywords):
        """A generator expression as the only argument of a call."""
        generators = self._generators()
        if self._looks and (args or keywords or self.is_at(",") and self.token_after().text != ")"):
            self.fail_tokens_from(value, "Generator expression must be parenthesized", self.last())
        if args or keywords:
            raise Failed
        self.expect(")")
        return [self.place(_ast.GeneratorExp(elt=value, generators=generators), opening)], []

    def _starred_argument(self):
        begin = self.expect("*")
        return self.place(_ast.Starred(value=self.expression(), ctx=_ast.Load()), begin)

    # --- looking for faults

    def mark(self):
        return self._at

    def back_to(self, mark):
        self._at = mark

    def token_after(self):
        return self._tokens.get(self._at + 1)

    def last_seen(self):
        """The token that was looked at last of all."""
        return self._tokens.found[-1]

    def targets_before_in(self):
        self._targets()
        return self.expect("in")

    def last(self):
        """The token that was taken last."""
        return self._tokens.get(self._at - 1)

    def attempt(self, parse, keep=False):
        """What is here, None for nothing; `keep`: it is taken. Faults in it do not count."""
        looks, at = self._looks, self._at
        self._looks = False
        try:
            return parse()
        except Failed:
            keep = False
            return None
        finally:
            self._looks = looks
            if not keep:
                self._at = at

    def fail_between(self, message, first, last):
        """A fault from one node to another."""
        raise Fault(self._tokens.error(
            message, first.lineno, self._column(first.lineno, first.col_offset), last.end_lineno, self._column(last.end_lineno, last.end_col_offset)
        ))

    def fail_tokens_from(self, node, message, token):
        """A fault from a node to a token."""
        raise Fault(self._tokens.error(
            message, node.lineno, self._column(node.lineno, node.col_offset), token.end_line, token.end_column
        ))

    def fail_tokens_to(self, message, token, node):
        """A fault from a token to a node."""
        raise Fault(self._tokens.error(
            message, token.line, token.column, node.end_lineno, self._column(node.end_lineno, node.end_col_offset)
        ))

    # --- atoms

    def _atom(self):
        token = self.token()
        if token.kind == tokens.NAME:
            if token.text in _CONSTANTS:
                self.take()
                return self.place(_ast.Constant(value=_CONSTANTS[token.text]), token)
            if token.text in _KEYWORDS:
                raise Failed
            self.take()
            return self.place(_ast.Name(id=self._name_of(token), ctx=_ast.Load()), token)
        if token.kind == tokens.NUMBER:
            self.take()
            return self.place(_ast.Constant(value=_number(token.text)), token)
        if token.kind == tokens.STRING:
            return self._strings()
        if self.is_at("(", "[", "{"):
            return self._parenthesised() if token.text == "(" else self._list() if token.text == "[" else self._braces()
        if self.accept("..."):
            return self.place(_ast.Constant(value=...), token)
        raise Failed

    def _strings(self):
        begin = self.token()
        values = []
        kind = None
        formatted = []
        literals = []
        while self.token().kind == tokens.STRING:
            literals.append(self.take())
        for token in literals:
            if tokens.is_formatted(token):
                formatted.append((token, len(values)))
                values.append("")
                continue
            value, is_u = tokens.string_value(token, self._fail_at)
            if is_u and not values:
                kind = "u"
            values.append(value)
        if len({type(value) for value in values}) > 1:
            self.fail_tokens("cannot mix bytes and nonbytes literals", begin, begin)
        if formatted:
            return self._joined_strings(begin, values, formatted)
        return self.place(_ast.Constant(value=type(values[0])().join(values), kind=kind), begin)

    def _joined_strings(self, begin, values, formatted):
        """Literals of which some are f-strings: these tokens, by where they are among the values."""

        def place(node):
            return self.place(node, begin)

        parts = []
        places = {at: token for token, at in formatted}
        for at, value in enumerate(values):
            if at in places:
                token = places[at]
                inner, inner_at, is_raw = tokens.formatted_inner(token)

                def parse(text, lines, before, token=token):
                    return self._parse_inside(text, token, lines, before)

                parts += FormattedText(token, inner, inner_at, is_raw, lambda message: self._fail_at(message, None), parse, place).parts()
            else:
                parts.append(value)
        return joined(parts, place)

    def _parse_inside(self, text, token, lines, before):
        """The tree of an expression in an f-string: behind so many lines, and this text of its token."""
        try:
            tree = parse_expression(f"({text})\n", self._tokens.filename).body
        except SyntaxError as error:
            if not error.msg.startswith("f-string: "):
                error.msg = f"f-string: {error.msg}"
            error.args = error.msg, *error.args[1:]
            raise Fault(error) from None
        if lines:
            column = before[before.rindex("\n") + 1 :]
        else:
            column = self._tokens.lines[token.line - 1][: token.column] + before
        shift(tree, token.line - 1 + lines, len(column.encode("utf-8", "surrogatepass")))
        return tree

    def _fail_at(self, message, token):
        """A fault in a string is said to be at the last token looked at."""
        last = self._tokens.found[-1]
        if last.kind == tokens.NEWLINE and last.line < len(self._tokens.lines):
            raise Fault(self._tokens.error(message, last.line, last.column, last.line, last.column))
        if last.kind in (tokens.NEWLINE, tokens.END):
            raise Fault(self._tokens.error(message, last.line, last.column - 1, last.end_line, -2))
        raise Fault(self._tokens.error(message, last.line, last.column, last.end_line, last.end_column))

    def _parenthesised(self):
        begin = self.take()
        if self.accept(")"):
            return self.place(_ast.Tuple(elts=[], ctx=_ast.Load()), begin)
        if self._looks and self.is_at("**"):
            node = self.attempt(lambda: [self.take(), self.expression()])
            if node is not None:
                self.fail_tokens("cannot use double starred expression here", self.token(), self.token())
        if self.is_at("yield"):
            value = self._yield()
            self.expect(")")
            return value
        first = self.starred_or_named()
        if self.is_at("for", "async"):
            if isinstance(first, _ast.Starred):
                self._fail_for_starred(first)
            generators = self._generators()
            self.expect(")")
            return self.place(_ast.GeneratorExp(elt=first, generators=generators), begin)
        if self.is_at(","):
            items = self._rest_of_items(first, ")")
            return self.place(_ast.Tuple(elts=items, ctx=_ast.Load()), begin)
        self.expect(")")
        if isinstance(first, _ast.Starred):
            if self._looks:
                self.fail_at("cannot use starred expression here", first)
            raise Failed
        return first

    def _yield(self):
        begin = self.take()
        if self.accept("from"):
            return self.place(_ast.YieldFrom(value=self.expression()), begin)
        if not self._begins_expression():
            return self.place(_ast.Yield(value=None), begin)
        return self.place(_ast.Yield(value=self.tuple_or_one(self.starred_or_named)), begin)

    def _fail_for_starred(self, node):
        if self._looks:
            self.fail_at("iterable unpacking cannot be used in comprehension", node)
        raise Failed

    def _rest_of_items(self, first, closing):
        items = [first]
        while self.accept(",") and not self.is_at(closing):
            if self._looks and closing != ")" and self.is_at("for", "async"):
                break
            items.append(self.starred_or_named())
        if self._looks and closing != ")" and self.is_at("for", "async") and self.attempt(self._generators) is not None:
            if len(items) > 1:
                self.fail_between("did you forget parentheses around the comprehension target?", first, items[-1])
            self.fail_tokens_from(first, "did you forget parentheses around the comprehension target?", self.last())
        self.expect(closing)
        return items

    def _list(self):
        begin = self.take()
        if self.accept("]"):
            return self.place(_ast.List(elts=[], ctx=_ast.Load()), begin)
        first = self.starred_or_named()
        if self.is_at("for", "async"):
            if isinstance(first, _ast.Starred):
                self._fail_for_starred(first)
            generators = self._generators()
            self.expect("]")
            return self.place(_ast.ListComp(elt=first, generators=generators), begin)
        return self.place(_ast.List(elts=self._rest_of_items(first, "]"), ctx=_ast.Load()), begin)

    def _braces(self):
        begin = self.take()
        if self.accept("}"):
            return self.place(_ast.Dict(keys=[], values=[]), begin)
        if self._looks:
            self._look_for_faults_in_dict()
        if self.is_at("**"):
            return self._dict(begin, [], [])
        first = self.starred_or_named()
        if not isinstance(first, (_ast.Starred, _ast.NamedExpr)) and self.accept(":"):
            value = self.expression()
            if self.is_at("for", "async"):
                generators = self._generators()
                self.expect("}")
                return self.place(_ast.DictComp(key=first, value=value, generators=generators), begin)
            if not self.is_at("}"):
                self.expect(",")
            return self._dict(begin, [first], [value])
        if self.is_at("for", "async"):
            if isinstance(first, _ast.Starred):
                self._fail_for_starred(first)
            generators = self._generators()
            self.expect("}")
            return self.place(_ast.SetComp(elt=first, generators=generators), begin)
        return self.place(_ast.Set(elts=self._rest_of_items(first, "}")), begin)

    def _dict(self, begin, keys, values):
        while not self.is_at("}"):
            if self.accept("**"):
                keys.append(None)
                values.append(self.binary(0))
            else:
                keys.append(self.expression())
                self.expect(":")
                values.append(self.expression())
            if not self.accept(","):
                break
        self.expect("}")
        return self.place(_ast.Dict(keys=keys, values=values), begin)

    def _generators(self):
        generators = []
        while self.is_at("for", "async"):
            is_async = 1 if self.accept("async") else 0
            self.expect("for")
            target = self._targets()
            self.expect("in")
            source = self._or()
            conditions = []
            while self.accept("if"):
                conditions.append(self._or())
            generators.append(_ast.comprehension(target=target, iter=source, ifs=conditions, is_async=is_async))
        return generators

    def _targets(self):
        if self._looks:
            faults.look_at_targets(self)
        begin = self.token()
        first = self._target()
        if not self.is_at(","):
            return first
        items = [first]
        while self.accept(",") and not self.is_at("in"):
            items.append(self._target())
        return self.place(_ast.Tuple(elts=items, ctx=_ast.Store()), begin)

    def _target(self):
        if self.is_at("*"):
            begin = self.take()
            return self.place(_ast.Starred(value=self._target(), ctx=_ast.Store()), begin)
        return stored(self._primary())


def stored(node):
    """A target, of what was read as an expression."""
    if not isinstance(node, (_ast.Name, _ast.Attribute, _ast.Subscript, _ast.Tuple, _ast.List, _ast.Starred)):
        raise Failed
    node.ctx = _ast.Store()
    if isinstance(node, (_ast.Tuple, _ast.List)):
        for item in node.elts:
            stored(item)
    elif isinstance(node, _ast.Starred):
        stored(node.value)
    return node


def _number(text):
    text = text.replace("_", "")
    if text[-1] in "jJ":
        return complex(0.0, float(text[:-1]))
    if text[:2] in ("0x", "0X", "0o", "0O", "0b", "0B"):
        return int(text, 0)
    if text.isdigit():
        return int(text)
    return float(text)
