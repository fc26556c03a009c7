"""`_ast`: the classes of CPython's syntax trees. Trees are not made from text when a program runs."""

PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        if len(args) > len(self._fields):
            raise TypeError(
                f"{type(self).__name__} constructor takes at most {len(self._fields)} positional argument"
                f"{'' if len(self._fields) == 1 else 's'}"
            )
        for name, value in zip(self._fields, args):
            if name in kwargs:
                raise TypeError(f"{type(self).__name__} got multiple values for argument {name!r}")
            setattr(self, name, value)
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), self.__dict__


AST.__module__ = "ast"

_makes_names = True
_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")
# Each base, with its attributes, and its classes with their fields; `?` and `*` mark what may be left out, or is a list.
_CLASSES = {
    "mod": ((), """Module(body type_ignores) Interactive(body) Expression(body) FunctionType(argtypes returns)"""),
    "stmt": (_PLACE, """FunctionDef(name args body decorator_list returns? type_comment?)
        AsyncFunctionDef(name args body decorator_list returns? type_comment?)
        ClassDef(name bases keywords body decorator_list) Return(value?) Delete(targets)
        Assign(targets value type_comment?) AugAssign(target op value) AnnAssign(target annotation value? simple)
        For(target iter body orelse type_comment?) AsyncFor(target iter body orelse type_comment?) While(test body orelse)
        If(test body orelse) With(items body type_comment?) AsyncWith(items body type_comment?) Match(subject cases)
        Raise(exc? cause?) Try(body handlers orelse finalbody) TryStar(body handlers orelse finalbody) Assert(test msg?)
        Import(names) ImportFrom(module? names level?) Global(names) Nonlocal(names) Expr(value) Pass() Break() Continue()"""),
    "expr": (_PLACE, """BoolOp(op values) NamedExpr(target value) BinOp(left op right) UnaryOp(op operand) Lambda(args body)
        IfExp(test body orelse) Dict(keys values) Set(elts) ListComp(elt generators) SetComp(elt generators)
        DictComp(key value generators) GeneratorExp(elt generators) Await(value) Yield(value?) YieldFrom(value)
        Compare(left ops comparators) Call(func args keywords) FormattedValue(value conversion format_spec?)
        JoinedStr(values) Constant(value kind?) Attribute(value attr ctx) Subscript(value slice ctx) Starred(value ctx)
        Name(id ctx) List(elts ctx) Tuple(elts ctx) Slice(lower? upper? step?)"""),
    "expr_context": ((), "Load() Store() Del()"),
    "boolop": ((), "And() Or()"),
    "operator": ((), """Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()"""),
    "unaryop": ((), "Invert() Not() UAdd() USub()"),
    "cmpop": ((), "Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()"),
    "excepthandler": (_PLACE, "ExceptHandler(type? name? body)"),
    "pattern": (_PLACE, """MatchValue(value) MatchSingleton(value) MatchSequence(patterns) MatchMapping(keys patterns rest?)
        MatchClass(cls patterns kwd_attrs kwd_patterns) MatchStar(name?) MatchAs(pattern? name?) MatchOr(patterns)"""),
    "type_ignore": ((), "TypeIgnore(lineno tag)"),
    "": ((), "comprehension(target iter ifs is_async) arguments(posonlyargs args vararg? kwonlyargs kw_defaults kwarg? defaults) match_case(pattern guard? body)"),
    " ": (_PLACE, "arg(arg annotation? type_comment?) keyword(arg? value) alias(name asname?)"),
    "  ": ((), "withitem(context_expr optional_vars?)"),
}


def _make():
    for base, (attributes, classes) in _CLASSES.items():
        parent = AST
        if base.strip():
            parent = _class(base, AST, (), attributes)
        for text in classes.replace(")", ")\n").splitlines():
            name, _, fields = text.strip().rstrip(")").partition("(")
            if name:
                _class(name, parent, tuple(fields.split()), attributes)


def _class(name, parent, fields, attributes):
    names = tuple(field.rstrip("?") for field in fields)
    namespace = {"_fields": names, "__match_args__": names, "_attributes": attributes, "__module__": "ast"}
    namespace.update({field[:-1]: None for field in fields if field.endswith("?")})
    if attributes and parent is AST:
        namespace.update(end_lineno=None, end_col_offset=None)
    made = globals()[name] = type(name, (parent,), namespace)
    return made


_make()
