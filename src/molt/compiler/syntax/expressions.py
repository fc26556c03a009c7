"""Expressions, from Python's `ast` to `tree`."""

from __future__ import annotations

import ast

from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.annotation_text import annotation_text
from molt.compiler.syntax.context import Context
from molt.compiler.syntax.positions import span_of_attribute, span_of_call

_BINARY: dict[type[ast.operator], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//",
    ast.Mod: "%", ast.Pow: "**", ast.MatMult: "@", ast.LShift: "<<", ast.RShift: ">>",
    ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
}
_UNARY: dict[type[ast.unaryop], str] = {
    ast.UAdd: "+", ast.USub: "-", ast.Invert: "~", ast.Not: "not",
}
_COMPARE: dict[type[ast.cmpop], str] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">",
    ast.GtE: ">=", ast.Is: "is", ast.IsNot: "is-not", ast.In: "in",
    ast.NotIn: "not-in",
}


def convert_expr(ctx: Context, node: ast.expr) -> tree.Expr:
    span = ctx.span(node)
    match node:
        case ast.Constant(value=value):
            return tree.Constant(span, value)
        case ast.Name(id=name):
            return tree.Name(span, ctx.mangle(name))
        case ast.Attribute(value=value, attr=attr):
            return tree.Attribute(span_of_attribute(ctx.source, node),
                                  convert_expr(ctx, value), ctx.mangle(attr))
        case ast.Call():
            return convert_call(ctx, node)
        case ast.BinOp(left=left, op=op, right=right):
            return tree.Binary(span, binary_operator(op),
                               convert_expr(ctx, left), convert_expr(ctx, right))
        case ast.Subscript(value=value, slice=index):
            return tree.Subscript(span, convert_expr(ctx, value), convert_expr(ctx, index))
        case ast.Compare():
            return convert_compare(ctx, node)
        case ast.BoolOp(op=op_node, values=values):
            return tree.BoolOp(span, "and" if isinstance(op_node, ast.And) else "or",
                               convert_exprs(ctx, values))
        case ast.UnaryOp(op=sign, operand=operand):
            return tree.Unary(span, _UNARY[type(sign)], convert_expr(ctx, operand))
        case ast.List(elts=elements):
            return tree.Display(span, "list", convert_exprs(ctx, elements))
        case ast.Tuple(elts=elements):
            return tree.Display(span, "tuple", convert_exprs(ctx, elements))
        case ast.Set(elts=elements):
            return tree.Display(span, "set", convert_exprs(ctx, elements))
        case ast.Dict():
            return convert_dict(ctx, node)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return tree.Conditional(span, convert_expr(ctx, test), convert_expr(ctx, body),
                                    convert_expr(ctx, orelse))
        case ast.Slice(lower=lower, upper=upper, step=step):
            return tree.Slice(span, convert_optional(ctx, lower),
                              convert_optional(ctx, upper), convert_optional(ctx, step))
        case ast.Starred(value=value):
            return tree.Starred(span, convert_expr(ctx, value))
        case ast.JoinedStr():
            return convert_joined(ctx, node)
        case ast.Lambda(args=args, body=body):
            return tree.Lambda(span, convert_params(ctx, args), convert_expr(ctx, body))
        case ast.NamedExpr(target=target, value=value):
            return tree.NamedExpr(span, tree.Name(ctx.span(target), ctx.mangle(target.id)),
                                  convert_expr(ctx, value))
        case ast.ListComp(elt=element, generators=clauses):
            return convert_comprehension(ctx, node, "list", None, element, clauses)
        case ast.SetComp(elt=element, generators=clauses):
            return convert_comprehension(ctx, node, "set", None, element, clauses)
        case ast.GeneratorExp(elt=element, generators=clauses):
            return convert_comprehension(ctx, node, "generator", None, element, clauses)
        case ast.DictComp(key=key, value=element, generators=clauses):
            return convert_comprehension(ctx, node, "dict", key, element, clauses)
        case ast.Yield(value=result):
            return tree.Yield(span, convert_optional(ctx, result))
        case ast.YieldFrom(value=value):
            return tree.YieldFrom(span, convert_expr(ctx, value))
        case ast.Await(value=value):
            return tree.Await(span, convert_expr(ctx, value))
    raise AssertionError(f"unknown expression: {ast.dump(node)}")


def convert_exprs(ctx: Context, nodes: list[ast.expr]) -> tuple[tree.Expr, ...]:
    # A list first: a generator would add a C frame to every level of nesting.
    return tuple([convert_expr(ctx, node) for node in nodes])


def convert_optional(ctx: Context, node: ast.expr | None) -> tree.Expr | None:
    return None if node is None else convert_expr(ctx, node)


def binary_operator(op: ast.operator) -> str:
    """`+` for `ast.Add()`."""
    return _BINARY[type(op)]


def convert_call(ctx: Context, node: ast.Call) -> tree.Call:
    return tree.Call(span_of_call(ctx.source, node), convert_expr(ctx, node.func),
                     convert_args(ctx, node.args, node.keywords))


def convert_args(ctx: Context, positional: list[ast.expr],
                 keywords: list[ast.keyword]) -> tuple[tree.Arg, ...]:
    """Arguments of a call or a class statement in order of evaluation: keywords after
    positional ones, wherever `*args` stands."""
    args = [_convert_positional(ctx, node) for node in positional]
    return tuple(args + [_convert_keyword(ctx, keyword) for keyword in keywords])


def _convert_positional(ctx: Context, node: ast.expr) -> tree.Arg:
    span = ctx.span(node)
    if isinstance(node, ast.Starred):
        return tree.Arg(span, tree.ArgKind.STAR, convert_expr(ctx, node.value))
    return tree.Arg(span, tree.ArgKind.POSITIONAL, convert_expr(ctx, node))


def _convert_keyword(ctx: Context, keyword: ast.keyword) -> tree.Arg:
    """The name of a keyword argument is not mangled, unlike that of a parameter."""
    value = convert_expr(ctx, keyword.value)
    if keyword.arg is None:
        return tree.Arg(ctx.span(keyword), tree.ArgKind.DOUBLE_STAR, value)
    return tree.Arg(ctx.span(keyword), tree.ArgKind.KEYWORD, value, keyword.arg)


def convert_compare(ctx: Context, node: ast.Compare) -> tree.Compare:
    rest = [(_COMPARE[type(op)], convert_expr(ctx, operand))
            for op, operand in zip(node.ops, node.comparators, strict=True)]
    return tree.Compare(ctx.span(node), convert_expr(ctx, node.left), tuple(rest))


def convert_dict(ctx: Context, node: ast.Dict) -> tree.DictDisplay:
    items = [(convert_optional(ctx, key), convert_expr(ctx, value))
             for key, value in zip(node.keys, node.values, strict=True)]
    return tree.DictDisplay(ctx.span(node), tuple(items))


def convert_joined(ctx: Context, node: ast.JoinedStr) -> tree.FormattedString:
    parts = [_convert_part(ctx, part) for part in node.values]
    return tree.FormattedString(ctx.span(node), tuple(parts))


def _convert_part(ctx: Context, node: ast.expr) -> str | tree.FormatPart:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=value, conversion=conversion, format_spec=spec):
            return tree.FormatPart(ctx.span(node), convert_expr(ctx, value),
                                   chr(conversion) if conversion > 0 else "",
                                   _convert_spec(ctx, spec))
    raise AssertionError(f"unknown part of an f-string: {ast.dump(node)}")


def _convert_spec(ctx: Context, node: ast.expr | None) -> tree.Expr | None:
    if node is None:
        return None
    assert isinstance(node, ast.JoinedStr), ast.dump(node)
    spec = convert_joined(ctx, node)
    texts = [part for part in spec.parts if isinstance(part, str)]
    if len(texts) == len(spec.parts):
        return tree.Constant(spec.span, "".join(texts))
    return spec


def convert_comprehension(ctx: Context, node: ast.expr, kind: str, key: ast.expr | None,
                          element: ast.expr, clauses: list[ast.comprehension],
                          ) -> tree.Comprehension:
    converted = [_convert_clause(ctx, clause) for clause in clauses]
    return tree.Comprehension(ctx.span(node), kind, convert_optional(ctx, key),
                              convert_expr(ctx, element), tuple(converted))


def _convert_clause(ctx: Context, node: ast.comprehension) -> tree.CompFor:
    """A clause has no position in `ast`: its span is from the target to its end."""
    target = ctx.span(node.target)
    last = ctx.span(node.ifs[-1] if node.ifs else node.iter)
    span = Span(target.file, target.line, target.column, last.end_line,
                last.end_column)
    return tree.CompFor(span, convert_expr(ctx, node.target), convert_expr(ctx, node.iter),
                        convert_exprs(ctx, node.ifs), bool(node.is_async))


def convert_annotation(ctx: Context, node: ast.expr | None) -> tree.Expr | None:
    if node is None:
        return None
    value = convert_expr(ctx, node)
    if not ctx.future_annotations:
        return value
    return tree.AnnotationText(value.span, value, annotation_text(node))


def convert_params(ctx: Context, args: ast.arguments) -> tuple[tree.Param, ...]:
    """Parameters in the order of the signature."""
    plain = args.posonlyargs + args.args
    # Defaults belong to the last ones.
    defaults: list[ast.expr | None] = [None] * (len(plain) - len(args.defaults))
    defaults += args.defaults
    params = []
    for index, (arg, default) in enumerate(zip(plain, defaults, strict=True)):
        kind = tree.ParamKind.POSITIONAL_ONLY if index < len(args.posonlyargs) \
            else tree.ParamKind.POSITIONAL
        params.append(_convert_param(ctx, arg, kind, default))
    if args.vararg is not None:
        params.append(_convert_param(ctx, args.vararg, tree.ParamKind.VAR_POSITIONAL, None))
    for arg, default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
        params.append(_convert_param(ctx, arg, tree.ParamKind.KEYWORD_ONLY, default))
    if args.kwarg is not None:
        params.append(_convert_param(ctx, args.kwarg, tree.ParamKind.VAR_KEYWORD, None))
    return tuple(params)


def _convert_param(ctx: Context, arg: ast.arg, kind: tree.ParamKind,
                   default: ast.expr | None) -> tree.Param:
    return tree.Param(ctx.span(arg), ctx.mangle(arg.arg), kind,
                      convert_annotation(ctx, arg.annotation),
                      convert_optional(ctx, default))
