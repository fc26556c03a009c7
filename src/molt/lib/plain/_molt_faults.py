"""What is wrong with a text that does not parse: CPython's words for common mistakes (the rules `invalid_…` of its grammar).

For `_molt_parse`, where it looks for faults: `parser` is at the first token of the part that each function looks at, and
is there again when it returns.
"""

import _ast
import _molt_tokens as tokens

_NAMES = {
    "Attribute": "attribute", "Subscript": "subscript", "Starred": "starred", "Name": "name", "List": "list", "Tuple": "tuple",
    "Lambda": "lambda", "Call": "function call", "BoolOp": "expression", "BinOp": "expression", "UnaryOp": "expression",
    "GeneratorExp": "generator expression", "Yield": "yield expression", "YieldFrom": "yield expression",
    "Await": "await expression", "ListComp": "list comprehension", "SetComp": "set comprehension",
    "DictComp": "dict comprehension", "Dict": "dict literal", "Set": "set display", "JoinedStr": "f-string expression",
    "FormattedValue": "f-string expression", "Compare": "comparison", "IfExp": "conditional expression",
    "NamedExpr": "named expression",
}  # fmt: skip
_CONSTANTS = ("True", "False", "None")


def name_of(node):
    """What CPython calls an expression that is no target."""
    if isinstance(node, _ast.Constant):
        value = node.value
        return repr(value) if value is None or value is True or value is False else "ellipsis" if value is ... else "literal"
    return _NAMES[type(node).__name__]


def wrong_target(node, of_loop=False):
    """What of a target cannot be assigned to; None for nothing."""
    if isinstance(node, (_ast.Name, _ast.Attribute, _ast.Subscript)):
        return None
    if isinstance(node, _ast.Starred):
        return wrong_target(node.value, of_loop)
    if isinstance(node, (_ast.Tuple, _ast.List)):
        return next((wrong for wrong in [wrong_target(each, of_loop) for each in node.elts] if wrong is not None), None)
    if of_loop and isinstance(node, _ast.Compare):
        # `x in y` was read as a comparison.
        return wrong_target(node.left, of_loop) if isinstance(node.ops[0], _ast.In) else None
    return node


def look_at_targets(parser):
    """The targets of a loop."""
    if parser.attempt(parser.targets_before_in) is not None:
        return
    value = parser.attempt(lambda: parser.tuple_or_one(parser.starred_or_expression))
    wrong = None if value is None else wrong_target(value, True)
    if wrong is not None:
        parser.fail_at(f"cannot assign to {name_of(wrong)}", wrong)


def look_at_named(parser):
    """An expression where `name := value` may stand."""
    begin = parser.mark()
    node = parser.attempt(parser.expression, keep=True)
    if node is not None and parser.is_at(":="):
        parser.fail_at(f"cannot use assignment expressions with {name_of(node)}", node)
    parser.back_to(begin)
    node = parser.attempt(lambda: parser.binary(0), keep=True)
    if node is not None and parser.is_at("="):
        parser.take()
        value = parser.attempt(lambda: parser.binary(0), keep=True)
        if value is not None and not parser.is_at("=", ":="):
            if isinstance(node, _ast.Name):
                parser.fail_between("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", node, value)
            if not isinstance(node, (_ast.List, _ast.Tuple, _ast.GeneratorExp)) and name_of(node) not in _CONSTANTS:
                parser.fail_at(f"cannot assign to {name_of(node)} here. Maybe you meant '==' instead of '='?", node)
    parser.back_to(begin)


def look_at_argument(parser):
    """An argument of a call."""
    mark = parser.mark()
    begin = parser.token()
    following = parser.token_after()
    if begin.kind == tokens.NAME and begin.text in _CONSTANTS and following.kind == tokens.OPERATOR and following.text == "=":
        parser.fail_tokens(f"cannot assign to {begin.text}", begin, following)
    if begin.kind == tokens.NAME and following.kind == tokens.OPERATOR and following.text == "=" and parser.is_identifier():
        name = parser.take()
        parser.take()
        value = parser.attempt(parser.expression, keep=True)
        if value is not None and parser.is_at("for", "async"):
            parser.fail_tokens("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", name, following)
        parser.back_to(mark)
        return
    node = parser.attempt(parser.expression, keep=True)
    if node is not None and parser.is_at("="):
        parser.fail_tokens_from(node, 'expression cannot contain assignment, perhaps you meant "=="?', parser.token())
    parser.back_to(mark)


def fail_for_positional(parser, keywords):
    """A positional argument behind keywords, which has been taken."""
    last = parser.last_seen()
    how = " unpacking" if keywords[-1].arg is None else ""
    parser.fail_tokens(f"positional argument follows keyword argument{how}", last, last)


def look_at_parameters(parser, closing):
    """The parameters of a function or a lambda."""
    is_function = closing == ")"
    what = "Function" if is_function else "Lambda expression"
    has_default = has_slash = has_star = has_keywords = False
    count = 0
    while not parser.is_at(closing):
        token = parser.token()
        if has_keywords:
            if parser.is_identifier() or parser.is_at("*", "**", "/"):
                parser.fail_tokens("arguments cannot follow var-keyword argument", token, token)
            return
        if parser.accept("/"):
            if has_slash:
                parser.fail_tokens("/ may appear only once", token, token)
            if has_star:
                parser.fail_tokens("/ must be ahead of *", token, token)
            if not count:
                return
            has_slash = True
        elif parser.accept("**"):
            has_keywords = True
            if not _look_at_parameter(parser, is_function):
                return
            if parser.is_at("="):
                parser.fail_tokens("var-keyword argument cannot have default value", parser.token(), parser.token())
        elif parser.accept("*"):
            if has_star:
                parser.fail_tokens("* argument may appear only once", token, token)
            has_star = True
            after = parser.token_after() if parser.is_at(",") else parser.token()
            if after.kind == tokens.OPERATOR and (after.text == closing or after.text == "**" and parser.is_at(",")):
                bare = token if is_function else after
                parser.fail_tokens("named arguments must follow bare *", bare, bare)
            if parser.is_at(","):
                pass
            elif not _look_at_parameter(parser, is_function):
                return
            elif parser.is_at("="):
                parser.fail_tokens("var-positional argument cannot have default value", parser.token(), parser.token())
        elif parser.is_at("("):
            opening = parser.take()
            while parser.is_identifier():
                parser.take()
                if not parser.accept(","):
                    break
            if parser.is_at(")"):
                parser.fail_tokens(f"{what} parameters cannot be parenthesized", opening, parser.token())
            return
        else:
            if not _look_at_parameter(parser, is_function):
                return
            count += 1
            if parser.accept("="):
                if parser.attempt(parser.expression, keep=True) is None:
                    return
                has_default = has_default or not has_star
            elif has_default and not has_star:
                parser.fail_tokens("non-default argument follows default argument", token, token)
        if not parser.accept(","):
            return


def _look_at_parameter(parser, is_function):
    """Takes the name of a parameter, and its annotation; whether there is one."""
    if not parser.is_identifier():
        return False
    parser.take()
    if is_function and parser.accept(":"):
        return parser.attempt(parser.expression, keep=True) is not None
    return True
