"""The tree of a text of statements, for `compile` in the modes "exec" and "single": the language reference, chapters 7 and 8.

Expressions are `_molt_parse`'s.
"""

import _ast
import _molt_tokens as tokens
from _molt_faults import name_of, wrong_target
from _molt_parse import Failed, Fault, Parser, error_of, first_error, stored

from molt import MoltUnsupported

_AUGMENTED = {
    "+=": _ast.Add, "-=": _ast.Sub, "*=": _ast.Mult, "@=": _ast.MatMult, "/=": _ast.Div, "%=": _ast.Mod, "&=": _ast.BitAnd,
    "|=": _ast.BitOr, "^=": _ast.BitXor, "<<=": _ast.LShift, ">>=": _ast.RShift, "**=": _ast.Pow, "//=": _ast.FloorDiv,
}  # fmt: skip
# What is no operand of a comparison.
_NO_COMPARISON = (
    _ast.GeneratorExp, _ast.Yield, _ast.YieldFrom, _ast.Lambda, _ast.IfExp, _ast.Compare, _ast.BoolOp, _ast.Starred, _ast.NamedExpr,
)  # fmt: skip


def parse_statements(text, filename, mode):
    """The tree of a text in the mode "exec" or "single"; SyntaxError for a text that is none."""
    found = tokens.StatementTokens(text, filename)
    try:
        return _StatementParser(found, False).file(mode)
    except Failed:
        last = found.found[-1]
    except Fault as fault:
        raise first_error(found, fault.args[0])
    raise error_of(found, last, lambda: _StatementParser(found, True).file(mode))


class _StatementParser(Parser):
    def file(self, mode):
        body = []
        while self.token().kind != tokens.END:
            if self.token().kind == tokens.NEWLINE:
                self.take()
                continue
            if mode == "single" and body:
                raise MoltUnsupported("several statements in a text of the mode 'single'")
            body += self._statement()
        if mode == "single":
            if not body:
                raise Failed
            return _ast.Interactive(body=body)
        return _ast.Module(body=body, type_ignores=[])

    # --- statements

    def _statement(self):
        token = self.token()
        if token.kind == tokens.INDENT:
            if self._looks:
                self._fail_indented("unexpected indent")
            raise Failed
        if token.kind == tokens.NAME:
            method = _COMPOUND.get(token.text)
            if method is not None:
                return [getattr(self, method)()]
            if token.text == "match" and self._is_match():
                return [self._match()]
        elif self.is_at("@"):
            return [self._decorated()]
        return self._simple_statements()

    def _fail_indented(self, message):
        last = self.token()
        is_word = last.kind not in (tokens.INDENT, tokens.DEDENT)
        begin, end = (last.column, last.end_column) if is_word else (last.column - 1, -2)
        self.fail_with(self._tokens.error(message, last.line, begin, last.end_line, end, IndentationError))

    def _simple_statements(self):
        body = [self._simple()]
        while self.accept(";"):
            if self.token().kind in (tokens.NEWLINE, tokens.END):
                break
            body.append(self._simple())
        if self.token().kind == tokens.END:
            return body
        if self.token().kind != tokens.NEWLINE:
            raise Failed
        self.take()
        return body

    def _simple(self):
        token = self.token()
        method = _SIMPLE.get(token.text) if token.kind == tokens.NAME else None
        return getattr(self, method)() if method is not None else self._expression_statement()

    def _block(self, what, line):
        """The statements behind a colon."""
        if not self.is_at(":"):
            if self._looks and self.token().kind != tokens.END:
                token = self.token()
                self.fail_tokens("expected ':'", token, token)
            raise Failed
        self.take()
        if self.token().kind != tokens.NEWLINE:
            return self._simple_statements()
        self.take()
        if self.token().kind != tokens.INDENT:
            if self._looks:
                self._fail_indented(f"expected an indented block after {what} on line {line}")
            raise Failed
        self.take()
        body = []
        while self.token().kind not in (tokens.DEDENT, tokens.END):
            body += self._statement()
        if self.token().kind == tokens.DEDENT:
            self.take()
        return body

    def _ended(self, node, begin, body):
        """Gives a compound statement its place, up to the end of its last statement."""
        self.place(node, begin)
        if isinstance(begin, _ast.AST):
            node.lineno, node.col_offset = begin.lineno, begin.col_offset
        node.end_lineno, node.end_col_offset = body[-1].end_lineno, body[-1].end_col_offset
        return node

    # --- simple statements

    def _stars(self):
        """Expressions, with commas and stars, or `yield`."""
        return self._yield() if self.is_at("yield") else self.tuple_or_one(self.starred_or_expression)

    def _expression_statement(self):
        begin = self.token()
        value = self._stars()
        token = self.token()
        if token.kind == tokens.OPERATOR:
            if token.text == "=":
                return self._assignment(begin, value)
            if token.text in _AUGMENTED:
                return self._augmented(begin, value)
            if token.text == ":":
                return self._annotated(begin, value)
        return self.place(_ast.Expr(value=value), begin)

    def _assignment(self, begin, value):
        targets = []
        while self.accept("="):
            targets.append(self._to_target(value, len(targets)))
            value = self._stars()
        return self.place(_ast.Assign(targets=targets, value=value, type_comment=None), begin)

    def _to_target(self, node, number):
        wrong = wrong_target(node)
        if wrong is None:
            return stored(node)
        name = name_of(wrong)
        if wrong is node and not number and not isinstance(node, _NO_COMPARISON) and name not in ("True", "False", "None") and self._is_comparison():
            # CPython takes this for a comparison where one may stand.
            self._raise_at(f"cannot assign to {name} here. Maybe you meant '==' instead of '='?", wrong)
        if isinstance(wrong, (_ast.Yield, _ast.YieldFrom)):
            self._raise_at("assignment to yield expression not possible", wrong)
        self._raise_at(f"cannot assign to {name}", wrong)

    def _is_comparison(self):
        """Whether what follows a `=` is the right side of a comparison, for which it was meant."""
        at = self._at
        try:
            self.binary(0)
            return not self.is_at("=", ":=")
        except Failed:
            return False
        finally:
            self._at = at

    def _raise_at(self, message, node):
        self._looks = True
        self.fail_at(message, node)

    def _augmented(self, begin, target):
        if not isinstance(target, (_ast.Name, _ast.Attribute, _ast.Subscript)):
            self._raise_at(f"'{name_of(target)}' is an illegal expression for augmented assignment", target)
        operator = _AUGMENTED[self.take().text]()
        return self.place(_ast.AugAssign(target=stored(target), op=operator, value=self._stars()), begin)

    def _annotated(self, begin, target):
        if isinstance(target, (_ast.Tuple, _ast.List)):
            is_open = self._is_open_tuple(target)
            self._raise_at(f"only single target (not {name_of(target)}) can be annotated", target.elts[0] if is_open else target)
        if not isinstance(target, (_ast.Name, _ast.Attribute, _ast.Subscript)):
            self._raise_at("illegal target for annotation", target)
        simple = 1 if isinstance(target, _ast.Name) and begin.text != "(" else 0
        self.take()
        annotation = self.expression()
        value = self._stars() if self.accept("=") else None
        return self.place(_ast.AnnAssign(target=stored(target), annotation=annotation, value=value, simple=simple), begin)

    def _return(self):
        begin = self.take()
        value = self.tuple_or_one(self.starred_or_expression) if self._begins_expression() else None
        return self.place(_ast.Return(value=value), begin)

    def _raise(self):
        begin = self.take()
        value = cause = None
        if self._begins_expression():
            value = self.expression()
            if self.accept("from"):
                cause = self.expression()
        return self.place(_ast.Raise(exc=value, cause=cause), begin)

    def _word(self):
        begin = self.take()
        node = {"pass": _ast.Pass, "break": _ast.Break, "continue": _ast.Continue}[begin.text]()
        return self.place(node, begin)

    def _assert(self):
        begin = self.take()
        test = self.expression()
        message = self.expression() if self.accept(",") else None
        return self.place(_ast.Assert(test=test, msg=message), begin)

    def _del(self):
        begin = self.take()
        if self._looks and self.attempt(lambda: self.tuple_or_one(self._primary)) is None:
            value = self.attempt(lambda: self.tuple_or_one(self.starred_or_expression))
            wrong = None if value is None else next((each for each in getattr(value, "elts", (value,)) if isinstance(each, _ast.Starred)), None)
            if wrong is not None:
                self.fail_at("cannot delete starred", wrong)
        value = self.tuple_or_one(self._primary)
        targets = value.elts if isinstance(value, _ast.Tuple) and self._is_open_tuple(value) else [value]
        for each in targets:
            wrong = wrong_target(each)
            if wrong is not None or isinstance(each, _ast.Starred):
                self._raise_at(f"cannot delete {name_of(wrong or each)}", wrong or each)
        return self.place(_ast.Delete(targets=[_deleted(each) for each in targets]), begin)

    def _is_open_tuple(self, node):
        """Whether a tuple has no parentheses of its own: then it begins where its first item does."""
        return bool(node.elts) and (node.lineno, node.col_offset) == (node.elts[0].lineno, node.elts[0].col_offset)

    def _names(self):
        begin = self.take()
        names = [self._identifier()]
        while self.accept(","):
            names.append(self._identifier())
        kind = _ast.Global if begin.text == "global" else _ast.Nonlocal
        return self.place(kind(names=names), begin)

    def _identifier(self):
        if not self.is_identifier():
            raise Failed
        return self._name_of(self.take())

    def _import(self):
        begin = self.take()
        names = [self._alias(True)]
        while self.accept(","):
            names.append(self._alias(True))
        return self.place(_ast.Import(names=names), begin)

    def _alias(self, dotted):
        begin = self.token()
        name = self._dotted() if dotted else self._identifier()
        asname = self._identifier() if self.accept("as") else None
        return self.place(_ast.alias(name=name, asname=asname), begin)

    def _dotted(self):
        parts = [self._identifier()]
        while self.accept("."):
            parts.append(self._identifier())
        return ".".join(parts)

    def _import_from(self):
        begin = self.take()
        level = 0
        while self.is_at(".", "..."):
            level += len(self.take().text)
        module = None if self.is_at("import") and level else self._dotted()
        self.expect("import")
        if self.is_at("*"):
            star = self.take()
            names = [self.place(_ast.alias(name="*", asname=None), star)]
        elif self.accept("("):
            names = [self._alias(False)]
            while self.accept(",") and not self.is_at(")"):
                names.append(self._alias(False))
            self.expect(")")
        else:
            names = [self._alias(False)]
            while self.accept(","):
                if not self.is_identifier():
                    if self._looks:
                        last = self._tokens.found[-1]
                        self.fail_tokens("trailing comma not allowed without surrounding parentheses", last, last)
                    raise Failed
                names.append(self._alias(False))
        return self.place(_ast.ImportFrom(module=module, names=names, level=level), begin)

    # --- compound statements

    def _if(self):
        begin = self.take()
        test = self.named()
        body = self._block(f"'{begin.text}' statement", begin.line)
        orelse = []
        if self.is_at("elif"):
            orelse = [self._if()]
        elif self.is_at("else"):
            orelse = self._else()
        return self._ended(_ast.If(test=test, body=body, orelse=orelse), begin, orelse or body)

    def _else(self):
        begin = self.take()
        return self._block("'else' statement", begin.line)

    def _while(self):
        begin = self.take()
        test = self.named()
        body = self._block("'while' statement", begin.line)
        orelse = self._else() if self.is_at("else") else []
        return self._ended(_ast.While(test=test, body=body, orelse=orelse), begin, orelse or body)

    def _for(self, kind=_ast.For):
        begin = self.take()
        target = self._targets()
        self.expect("in")
        iterable = self.tuple_or_one(self.starred_or_expression)
        body = self._block("'for' statement", begin.line)
        orelse = self._else() if self.is_at("else") else []
        return self._ended(kind(target=target, iter=iterable, body=body, orelse=orelse, type_comment=None), begin, orelse or body)

    def _with(self, kind=_ast.With):
        begin = self.take()
        items = self._with_items()
        body = self._block("'with' statement", begin.line)
        return self._ended(kind(items=items, body=body, type_comment=None), begin, body)

    def _with_items(self):
        at = self._at
        if self.accept("("):
            # In parentheses as a whole, if a colon follows them.
            try:
                items = [self._with_item()]
                while self.accept(",") and not self.is_at(")"):
                    items.append(self._with_item())
                self.expect(")")
                if self.is_at(":"):
                    return items
            except Failed:
                pass
            self._at = at
        items = [self._with_item()]
        while self.accept(","):
            items.append(self._with_item())
        return items

    def _with_item(self):
        value = self.expression()
        target = None
        if self.accept("as"):
            begin = self.token()
            target = self._primary()
            wrong = wrong_target(target)
            if wrong is not None:
                if begin.text == "(":
                    raise Failed
                self._raise_at(f"cannot assign to {name_of(wrong)}", wrong)
            target = stored(target)
        return _ast.withitem(context_expr=value, optional_vars=target)

    def _try(self):
        begin = self.take()
        body = self._block("'try' statement", begin.line)
        handlers = []
        is_star = None
        while self.is_at("except"):
            word = self.token()
            handler, with_star = self._handler()
            if is_star is not None and with_star is not is_star:
                if self._looks:
                    last = _Star(word) if with_star else word
                    self.fail_tokens("cannot have both 'except' and 'except*' on the same 'try'", word, last)
                raise Failed
            is_star = with_star
            handlers.append(handler)
        orelse = self._else() if handlers and self.is_at("else") else []
        final = []
        if self.is_at("finally"):
            at = self.take()
            final = self._block("'finally' statement", at.line)
        if not handlers and not final:
            if self._looks:
                token = self.token()
                self.fail_tokens("expected 'except' or 'finally' block", token, token)
            raise Failed
        kind = _ast.TryStar if is_star else _ast.Try
        return self._ended(kind(body=body, handlers=handlers, orelse=orelse, finalbody=final), begin, final or orelse or handlers)

    def _handler(self):
        begin = self.take()
        is_star = bool(self.accept("*"))
        kind = name = None
        if not self.is_at(":"):
            kind = self.expression()
            if self.is_at(",") and self._looks:
                raise MoltUnsupported("what is wrong with an 'except' in a text")
            if self.accept("as"):
                name = self._identifier()
        body = self._block("'except*' statement" if is_star else "'except' statement", begin.line)
        return self._ended(_ast.ExceptHandler(type=kind, name=name, body=body), begin, body), is_star

    def _decorated(self):
        decorators = []
        while self.accept("@"):
            decorators.append(self.named())
            if self.token().kind != tokens.NEWLINE:
                raise Failed
            self.take()
        if self.is_at("class"):
            return self._class(decorators)
        if self.is_at("async"):
            return self._async(decorators)
        if not self.is_at("def"):
            raise Failed
        return self._def(decorators)

    def _async(self, decorators=()):
        begin = self.take()
        if self.is_at("def"):
            node = self._def(list(decorators), _ast.AsyncFunctionDef)
        elif self.is_at("for"):
            node = self._for(_ast.AsyncFor)
        elif self.is_at("with"):
            node = self._with(_ast.AsyncWith)
        else:
            raise Failed
        node.lineno, node.col_offset = begin.line, self._bytes(begin.line, begin.column)
        return node

    def _def(self, decorators=(), kind=_ast.FunctionDef):
        begin = self.take()
        name = self._identifier()
        self.expect("(")
        arguments = self._parameters(")")
        self.expect(")")
        returns = self.expression() if self.accept("->") else None
        body = self._block("function definition", begin.line)
        node = kind(name=name, args=arguments, body=body, decorator_list=list(decorators), returns=returns, type_comment=None)
        return self._ended(node, begin, body)

    def _class(self, decorators=()):
        begin = self.take()
        name = self._identifier()
        bases, keywords = self._arguments() if self.is_at("(") else ([], [])
        body = self._block("class definition", begin.line)
        node = _ast.ClassDef(name=name, bases=bases, keywords=keywords, body=body, decorator_list=list(decorators))
        return self._ended(node, begin, body)

    # --- match

    def _is_match(self):
        """Whether `match` begins a statement: then its line ends with a colon, and `case` is on the next."""
        at = self._at
        try:
            self.take()
            if not (self._begins_expression() or self.is_at("*")):
                return False
            self.tuple_or_one(self.starred_or_named)
            if not self.accept(":") or self.token().kind != tokens.NEWLINE:
                return False
            self.take()
            if self.token().kind != tokens.INDENT:
                return False
            self.take()
            return self.is_at("case")
        except Failed:
            return False
        finally:
            self._at = at

    def _match(self):
        raise MoltUnsupported("`match` in a text that is read when the program runs")


class _Star:
    """The end of `except*`."""

    def __init__(self, word):
        self.end_line, self.end_column = word.end_line, word.end_column + 1


def _deleted(node):
    if isinstance(node, (_ast.Tuple, _ast.List)):
        for each in node.elts:
            _deleted(each)
    node.ctx = _ast.Del()
    return node


_SIMPLE = {
    "return": "_return", "raise": "_raise", "pass": "_word", "break": "_word", "continue": "_word", "assert": "_assert",
    "del": "_del", "global": "_names", "nonlocal": "_names", "import": "_import", "from": "_import_from",
}  # fmt: skip
_COMPOUND = {
    "if": "_if", "while": "_while", "for": "_for", "with": "_with", "try": "_try", "def": "_def", "class": "_class",
    "async": "_async",
}  # fmt: skip
