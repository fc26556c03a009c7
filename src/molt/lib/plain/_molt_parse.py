"""The tree of an expression's text, for `ast.parse(…, mode="eval")`: the expressions of the language reference, chapter 6.

A text is parsed once; one that is no expression is parsed again, to find what CPython says of it beyond "invalid
syntax": that a comma may have been forgotten, that an `else` is missing.
"""

import _ast
from molt import MoltUnsupported

import _molt_tokens as tokens

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
# What CPython has messages of its own for, where it is not as it should be.
_MORE_IS_SAID = frozenset({"=", ":=", "for", "lambda", "yield", "await", "**", "*", "->"}) | (_KEYWORDS - {
    "False", "None", "True", "and", "as", "if", "else", "in", "is", "not", "or", "def", "class", "return", "import", "del",
    "pass", "break", "continue",
})  # fmt: skip
_SIGNS = {"+": _ast.UAdd, "-": _ast.USub, "~": _ast.Invert}


class _Failed(Exception):
    """No expression is here."""


class _Fault(Exception):
    """What is wrong with an expression, as a SyntaxError."""


def parse_expression(text, filename):
    """The tree of an expression; SyntaxError for a text that is none."""
    found = tokens.Tokens(text, filename)
    try:
        return _Parser(found, False).whole()
    except _Failed:
        last = found.found[-1]
    except _Fault as fault:
        error = fault.args[0]
        last = None
    if last is not None:
        try:
            _Parser(found, True).whole()
        except _Failed:
            error = _plain_error(found, last)
        except _Fault as fault:
            error = fault.args[0]
    # A fault in a token that follows comes first, then a bracket that stays open since an earlier line.
    line = found.found[-1].line
    found.is_rest = True
    while found.found[-1].kind != tokens.END:
        found.get(len(found.found))
    if found.brackets and found.brackets[-1][1] < line:
        found.fail_for_open_bracket()
    raise error


def _plain_error(found, last):
    """The error of a text of which nothing more can be said."""
    if any(token.text in _MORE_IS_SAID and token.kind != tokens.STRING for token in found.found):
        raise MoltUnsupported("what is wrong with the text of an expression of this kind")
    if last.kind in (tokens.NEWLINE, tokens.END):
        line = last.line if last.kind == tokens.NEWLINE else 0
        return found.error("invalid syntax", line, -1, line, -1)
    return found.error("invalid syntax", last.line, last.column, last.end_line, last.end_column)


class _Parser:
    def __init__(self, found, looks_for_faults):
        self._tokens = found
        self._looks = looks_for_faults
        self._at = 0

    # --- tokens

    def _token(self):
        return self._tokens.get(self._at)

    def _take(self):
        token = self._tokens.get(self._at)
        self._at += 1
        return token

    def _is(self, *texts):
        token = self._token()
        return token.kind in (tokens.OPERATOR, tokens.NAME) and token.text in texts

    def _is_name_before(self, operator):
        token = self._token()
        if token.kind != tokens.NAME or token.text in _KEYWORDS:
            return False
        after = self._tokens.get(self._at + 1)
        return after.kind == tokens.OPERATOR and after.text == operator

    def _accept(self, *texts):
        if self._is(*texts):
            return self._take()
        return None

    def _expect(self, text):
        if not self._is(text):
            raise _Failed
        return self._take()

    def _place(self, node, begin):
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

    # --- expressions, the weakest binding first

    def whole(self):
        body = self._tuple_or_one(self.expression)
        while self._token().kind == tokens.NEWLINE:
            self._take()
        if self._token().kind != tokens.END:
            raise _Failed
        return _ast.Expression(body=body)

    def _tuple_or_one(self, item):
        begin = self._token()
        first = item()
        if not self._is(","):
            return first
        items = [first]
        while self._accept(",") and self._begins_expression():
            items.append(item())
        return self._place(_ast.Tuple(elts=items, ctx=_ast.Load()), begin)

    def _begins_expression(self):
        token = self._token()
        if token.kind in (tokens.NUMBER, tokens.STRING):
            return True
        if token.kind == tokens.NAME:
            return token.text not in _KEYWORDS or token.text in ("None", "True", "False", "not", "lambda", "await")
        return token.kind == tokens.OPERATOR and token.text in ("(", "[", "{", "+", "-", "~", "...", "*")

    def expression(self):
        if self._is("lambda"):
            return self._lambda()
        begin = self._token()
        start = self._at
        body = self._or()
        if self._looks:
            self._look_for_faults(start, begin, body)
        if not self._is("if"):
            return body
        self._take()
        test = self._or()
        self._expect("else")
        orelse = self.expression()
        return self._place(_ast.IfExp(test=test, body=body, orelse=orelse), begin)

    def _look_for_faults(self, start, begin, body):
        """Raises what is wrong with two expressions in a row, or with an `if` without `else`."""
        after = self._at
        if isinstance(body, _ast.Name) and body.id in ("print", "exec") and not self._is("("):
            end = self._end_of(lambda: self._tuple_or_one(self._starred_or_named))
            if end is not None:
                self._fault(f"Missing parentheses in call to '{body.id}'. Did you mean {body.id}(...)?", begin, end)
        elif not (begin.text in _SOFT_KEYWORDS or begin.kind == tokens.NAME and self._tokens.get(start + 1).kind == tokens.STRING):
            end = self._end_of(self.expression)
            if end is not None and end.level:
                self._fault("invalid syntax. Perhaps you forgot a comma?", begin, end)
        self._at = after
        if self._accept("if"):
            try:
                self._or()
            except _Failed:
                self._at = after
            if self._at != after and not self._is("else", ":"):
                self._fault("expected 'else' after 'if' expression", begin, self._tokens.get(self._at - 1))
        self._at = after

    def _end_of(self, parse):
        """The last token of what is here, or None; faults in it do not count."""
        self._looks = False
        try:
            parse()
            return self._tokens.get(self._at - 1)
        except _Failed:
            return None
        finally:
            self._looks = True

    def _look_for_faults_in_dict(self):
        """Raises what is wrong with a pair of a dict, of which the `{` has been taken."""
        after = self._at
        is_first = True
        try:
            while not self._is("}"):
                if self._accept("**"):
                    self._binary(0)
                else:
                    self.expression()
                    last = self._tokens.get(self._at - 1)
                    if not self._is(":"):
                        if not is_first:
                            place = last.end_line, last.end_column - 1, last.end_line, last.end_column
                            raise _Fault(self._tokens.error("':' expected after dictionary key", last.line, *place[1:2]))
                        break
                    colon = self._take()
                    if self._is("}", ","):
                        self._fault("expression expected after dictionary key and ':'", colon, colon)
                    self.expression()
                is_first = False
                if not self._accept(","):
                    break
        except _Failed:
            pass
        self._at = after

    def _fault(self, message, begin, end):
        error = self._tokens.error(message, begin.line, begin.column, end.end_line, end.end_column)
        raise _Fault(error)

    def _named(self):
        """An expression that may be `name := value`."""
        token = self._token()
        if self._is_name_before(":="):
            self._at += 1
            target = self._place(_ast.Name(id=token.text, ctx=_ast.Store()), token)
            self._at += 1
            return self._place(_ast.NamedExpr(target=target, value=self.expression()), token)
        return self.expression()

    def _starred_or_named(self):
        if not self._is("*"):
            return self._named()
        begin = self._take()
        value = self._binary(0)
        return self._place(_ast.Starred(value=value, ctx=_ast.Load()), begin)

    def _lambda(self):
        begin = self._take()
        arguments = self._parameters()
        self._expect(":")
        return self._place(_ast.Lambda(args=arguments, body=self.expression()), begin)

    def _parameters(self):
        """The parameters of a lambda."""
        plain, defaults, only, only_defaults = [], [], [], []
        positional, rest, keywords = [], None, None
        has_star = False
        while not self._is(":"):
            if keywords is not None:
                raise _Failed
            if self._accept("/"):
                if positional or has_star or not plain:
                    raise _Failed
                positional, plain = plain, []
            elif self._accept("**"):
                keywords = self._parameter()
            elif self._accept("*"):
                if has_star:
                    raise _Failed
                has_star = True
                if not self._is(","):
                    rest = self._parameter()
            else:
                name = self._parameter()
                default = self.expression() if self._accept("=") else None
                if has_star:
                    only.append(name)
                    only_defaults.append(default)
                else:
                    plain.append(name)
                    if default is not None:
                        defaults.append(default)
                    elif defaults:
                        raise _Failed
            if not self._accept(","):
                break
        if has_star and rest is None and not only:
            raise _Failed
        return _ast.arguments(
            posonlyargs=positional, args=plain, vararg=rest, kwonlyargs=only, kw_defaults=only_defaults, kwarg=keywords,
            defaults=defaults,
        )

    def _parameter(self):
        token = self._token()
        if token.kind != tokens.NAME or token.text in _KEYWORDS:
            raise _Failed
        self._take()
        return self._place(_ast.arg(arg=token.text), token)

    def _or(self):
        return self._joined("or", _ast.Or, self._and)

    def _and(self):
        return self._joined("and", _ast.And, self._not)

    def _joined(self, word, operator, item):
        begin = self._token()
        values = [item()]
        while self._accept(word):
            values.append(item())
        if len(values) == 1:
            return values[0]
        return self._place(_ast.BoolOp(op=operator(), values=values), begin)

    def _not(self):
        if not self._is("not"):
            return self._comparison()
        begin = self._take()
        return self._place(_ast.UnaryOp(op=_ast.Not(), operand=self._not()), begin)

    def _comparison(self):
        begin = self._token()
        left = self._binary(0)
        operators, values = [], []
        while True:
            if self._is(*_COMPARISONS):
                operators.append(_COMPARISONS[self._take().text]())
            elif self._accept("is"):
                operators.append(_ast.IsNot() if self._accept("not") else _ast.Is())
            elif self._is("not") and self._tokens.get(self._at + 1).text == "in":
                self._at += 2
                operators.append(_ast.NotIn())
            else:
                break
            values.append(self._binary(0))
        if not operators:
            return left
        return self._place(_ast.Compare(left=left, ops=operators, comparators=values), begin)

    def _binary(self, level):
        if level == len(_LEVELS):
            return self._signed()
        begin = self._token()
        left = self._binary(level + 1)
        while self._token().kind == tokens.OPERATOR and self._token().text in _LEVELS[level]:
            operator = _LEVELS[level][self._take().text]()
            left = self._place(_ast.BinOp(left=left, op=operator, right=self._binary(level + 1)), begin)
        return left

    def _signed(self):
        if self._token().kind == tokens.OPERATOR and self._token().text in _SIGNS:
            begin = self._take()
            return self._place(_ast.UnaryOp(op=_SIGNS[begin.text](), operand=self._signed()), begin)
        begin = self._token()
        base = self._awaited()
        if not self._accept("**"):
            return base
        return self._place(_ast.BinOp(left=base, op=_ast.Pow(), right=self._signed()), begin)

    def _awaited(self):
        if not self._is("await"):
            return self._primary()
        begin = self._take()
        return self._place(_ast.Await(value=self._primary()), begin)

    def _primary(self):
        begin = self._token()
        node = self._atom()
        while True:
            if self._accept("."):
                token = self._token()
                if token.kind != tokens.NAME or token.text in _KEYWORDS:
                    raise _Failed
                self._take()
                node = self._place(_ast.Attribute(value=node, attr=token.text, ctx=_ast.Load()), begin)
            elif self._is("("):
                args, keywords = self._arguments()
                node = self._place(_ast.Call(func=node, args=args, keywords=keywords), begin)
            elif self._accept("["):
                index = self._slices()
                self._expect("]")
                node = self._place(_ast.Subscript(value=node, slice=index, ctx=_ast.Load()), begin)
            else:
                return node

    def _slices(self):
        begin = self._token()
        first = self._slice()
        if not self._is(",") and not isinstance(first, _ast.Starred):
            return first
        items = [first]
        while self._accept(",") and not self._is("]"):
            items.append(self._slice())
        return self._place(_ast.Tuple(elts=items, ctx=_ast.Load()), begin)

    def _slice(self):
        begin = self._token()
        lower = None if self._is(":") else self._starred_or_named()
        if not self._is(":") or isinstance(lower, (_ast.Starred, _ast.NamedExpr)):
            return lower
        self._take()
        upper = None if self._is(":", "]", ",") else self.expression()
        step = None
        if self._accept(":"):
            step = None if self._is("]", ",") else self.expression()
        return self._place(_ast.Slice(lower=lower, upper=upper, step=step), begin)

    def _arguments(self):
        opening = self._expect("(")
        args, keywords = [], []
        while not self._is(")"):
            begin = self._token()
            if self._accept("**"):
                keywords.append(self._place(_ast.keyword(arg=None, value=self.expression()), begin))
            elif self._is("*"):
                args.append(self._starred_argument())
            elif self._is_name_before("="):
                self._at += 2
                keywords.append(self._place(_ast.keyword(arg=begin.text, value=self.expression()), begin))
            else:
                value = self._named()
                if self._is("for", "async"):
                    if args or keywords:
                        raise _Failed
                    generators = self._generators()
                    self._expect(")")
                    return [self._place(_ast.GeneratorExp(elt=value, generators=generators), opening)], []
                if keywords:
                    raise _Failed
                args.append(value)
            if not self._accept(","):
                break
        self._expect(")")
        return args, keywords

    def _starred_argument(self):
        begin = self._expect("*")
        return self._place(_ast.Starred(value=self.expression(), ctx=_ast.Load()), begin)

    # --- atoms

    def _atom(self):
        token = self._token()
        if token.kind == tokens.NAME:
            if token.text in _CONSTANTS:
                self._take()
                return self._place(_ast.Constant(value=_CONSTANTS[token.text]), token)
            if token.text in _KEYWORDS:
                raise _Failed
            if not token.text.isascii():
                raise MoltUnsupported(f"the name {token.text!r} in a text that is read when the program runs")
            self._take()
            return self._place(_ast.Name(id=token.text, ctx=_ast.Load()), token)
        if token.kind == tokens.NUMBER:
            self._take()
            return self._place(_ast.Constant(value=_number(token.text)), token)
        if token.kind == tokens.STRING:
            return self._strings()
        if self._is("(", "[", "{"):
            return self._parenthesised() if token.text == "(" else self._list() if token.text == "[" else self._braces()
        if self._accept("..."):
            return self._place(_ast.Constant(value=...), token)
        raise _Failed

    def _strings(self):
        begin = self._token()
        values = []
        kind = None
        while self._token().kind == tokens.STRING:
            token = self._take()
            value, is_u = tokens.string_value(token, self._fail_at)
            if is_u and not values:
                kind = "u"
            values.append(value)
        if len({type(value) for value in values}) > 1:
            self._fault("cannot mix bytes and nonbytes literals", begin, begin)
        return self._place(_ast.Constant(value=type(values[0])().join(values), kind=kind), begin)

    def _fail_at(self, message, token):
        """A fault in a string is said to be at the last token looked at."""
        last = self._tokens.found[-1]
        end = last.end_column if last.kind not in (tokens.NEWLINE, tokens.END) else -2
        raise _Fault(self._tokens.error(message, last.line, last.column, last.end_line, end))

    def _parenthesised(self):
        begin = self._take()
        if self._accept(")"):
            return self._place(_ast.Tuple(elts=[], ctx=_ast.Load()), begin)
        if self._is("yield"):
            raise MoltUnsupported("`yield` in a text that is read when the program runs")
        first = self._starred_or_named()
        if self._is("for", "async"):
            if isinstance(first, _ast.Starred):
                raise _Failed
            generators = self._generators()
            self._expect(")")
            return self._place(_ast.GeneratorExp(elt=first, generators=generators), begin)
        if self._is(","):
            items = self._rest_of_items(first, ")")
            return self._place(_ast.Tuple(elts=items, ctx=_ast.Load()), begin)
        self._expect(")")
        if isinstance(first, _ast.Starred):
            raise _Failed
        return first

    def _rest_of_items(self, first, closing):
        items = [first]
        while self._accept(",") and not self._is(closing):
            items.append(self._starred_or_named())
        self._expect(closing)
        return items

    def _list(self):
        begin = self._take()
        if self._accept("]"):
            return self._place(_ast.List(elts=[], ctx=_ast.Load()), begin)
        first = self._starred_or_named()
        if self._is("for", "async"):
            if isinstance(first, _ast.Starred):
                raise _Failed
            generators = self._generators()
            self._expect("]")
            return self._place(_ast.ListComp(elt=first, generators=generators), begin)
        return self._place(_ast.List(elts=self._rest_of_items(first, "]"), ctx=_ast.Load()), begin)

    def _braces(self):
        begin = self._take()
        if self._accept("}"):
            return self._place(_ast.Dict(keys=[], values=[]), begin)
        if self._looks:
            self._look_for_faults_in_dict()
        if self._is("**"):
            return self._dict(begin, [], [])
        first = self._starred_or_named()
        if not isinstance(first, (_ast.Starred, _ast.NamedExpr)) and self._accept(":"):
            value = self.expression()
            if self._is("for", "async"):
                generators = self._generators()
                self._expect("}")
                return self._place(_ast.DictComp(key=first, value=value, generators=generators), begin)
            if not self._is("}"):
                self._expect(",")
            return self._dict(begin, [first], [value])
        if self._is("for", "async"):
            if isinstance(first, _ast.Starred):
                raise _Failed
            generators = self._generators()
            self._expect("}")
            return self._place(_ast.SetComp(elt=first, generators=generators), begin)
        return self._place(_ast.Set(elts=self._rest_of_items(first, "}")), begin)

    def _dict(self, begin, keys, values):
        while not self._is("}"):
            if self._accept("**"):
                keys.append(None)
                values.append(self._binary(0))
            else:
                keys.append(self.expression())
                self._expect(":")
                values.append(self.expression())
            if not self._accept(","):
                break
        self._expect("}")
        return self._place(_ast.Dict(keys=keys, values=values), begin)

    def _generators(self):
        generators = []
        while self._is("for", "async"):
            is_async = 1 if self._accept("async") else 0
            self._expect("for")
            target = self._targets()
            self._expect("in")
            source = self._or()
            conditions = []
            while self._accept("if"):
                conditions.append(self._or())
            generators.append(_ast.comprehension(target=target, iter=source, ifs=conditions, is_async=is_async))
        return generators

    def _targets(self):
        begin = self._token()
        first = self._target()
        if not self._is(","):
            return first
        items = [first]
        while self._accept(",") and not self._is("in"):
            items.append(self._target())
        return self._place(_ast.Tuple(elts=items, ctx=_ast.Store()), begin)

    def _target(self):
        if self._is("*"):
            begin = self._take()
            return self._place(_ast.Starred(value=self._target(), ctx=_ast.Store()), begin)
        return _stored(self._primary())


def _stored(node):
    """A target, of what was read as an expression."""
    if not isinstance(node, (_ast.Name, _ast.Attribute, _ast.Subscript, _ast.Tuple, _ast.List, _ast.Starred)):
        raise _Failed
    node.ctx = _ast.Store()
    if isinstance(node, (_ast.Tuple, _ast.List)):
        for item in node.elts:
            _stored(item)
    elif isinstance(node, _ast.Starred):
        _stored(node.value)
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
