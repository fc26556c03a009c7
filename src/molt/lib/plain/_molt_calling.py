"""Calls in texts, for `_molt_eval`."""

import _ast

import _molt_code
import _molt_run
from _molt_frames import find_builtin

# Built-ins that look at the scope that they are called in.
_SCOPE_CALLS = frozenset({"globals", "locals", "vars", "dir", "eval", "exec", "super"})


def starred_parts(compiler, nodes):
    return [
        (True, compiler.expr(each.value), each.value) if isinstance(each, _ast.Starred) else (False, compiler.expr(each), each)
        for each in nodes
    ]


def make_call(compiler, node):
    func = compiler.expr(node.func)
    _check_keywords(compiler, node.keywords, node)
    if isinstance(node.func, _ast.Name) and node.func.id in _SCOPE_CALLS:
        return _call_of_scope(compiler, node, func)
    if not node.keywords and not any(isinstance(each, _ast.Starred) for each in node.args):
        args = compiler.exprs(node.args)

        def plain(f):
            called = func(f)
            values = tuple([each(f) for each in args])
            f.at = node
            return call(f, called, values, None)

        return plain
    arguments = arguments_of(compiler, node.args, node.keywords, node)

    def full(f):
        called = func(f)
        values, names = arguments(f, called)
        f.at = node
        return call(f, called, values, names)

    return full


def _check_keywords(compiler, keywords, node):
    seen = set()
    for each in keywords:
        if each.arg is not None and each.arg in seen:
            compiler.fail(f"keyword argument repeated: {each.arg}", each)
        if each.arg == "__debug__":
            compiler.fail("cannot assign to __debug__", node)
        seen.add(each.arg)


def arguments_of(compiler, args, keywords, node):
    """What gives the positional arguments of a call, as a tuple, and those by name, as a dict or None."""
    parts = starred_parts(compiler, args)
    named = [(None if each.arg is None else compiler.mangled(each.arg), compiler.expr(each.value)) for each in keywords]
    only = len(parts) == 1 and parts[0][0]

    def arguments(f, called):
        values = []
        for is_starred, value, place in parts:
            item = value(f)
            if is_starred:
                f.at = node
                if only:
                    if not hasattr(item, "__iter__") and not hasattr(item, "__getitem__"):
                        raise TypeError(f"{_text_of(called)} argument after * must be an iterable, not {type(item).__name__}")
                    values += item
                else:
                    extend(values, item)
            else:
                values.append(item)
        if not named:
            return tuple(values), None
        names = {}
        for name, value in named:
            item = value(f)
            if name is not None:
                names[name] = item
                continue
            f.at = node
            if not hasattr(item, "keys"):
                raise TypeError(f"{_text_of(called)} argument after ** must be a mapping, not {type(item).__name__}")
            for key in item.keys():
                if key in names:
                    if not isinstance(key, str):
                        raise TypeError("keywords must be strings")
                    raise TypeError(f"{_text_of(called)} got multiple values for keyword argument '{key}'")
                names[key] = item[key]
        return tuple(values), names

    return arguments


def _call_of_scope(compiler, node, func):
    """A call by a name that may be of what looks at the scope that it is called in."""
    arguments = arguments_of(compiler, node.args, node.keywords, node)
    name = node.func.id
    first = compiler.unit.scope.params[0] if compiler.unit.scope.params else None
    read_first = read_class = None
    if name == "super" and compiler.unit.is_function:
        read_first = None if first is None else compiler.read(first, node)
        read_class = compiler.read("__class__", node) if "__class__" in compiler.unit.scope.frees else None

    def scoped(f):
        called = func(f)
        values, names = arguments(f, called)
        f.at = node
        if called is find_builtin(None, name):
            return in_scope(f, name, called, values, names, read_first, read_class)
        return call(f, called, values, names)

    return scoped


def call(f, called, values, names):
    """A call from a text, as deep as the text's own frame is."""
    return _molt_code.call_at(f.depth, called, values, names)


def in_scope(f, name, called, values, names, read_first, read_class):
    """A call of a built-in that looks at the scope that it is called in."""
    if names:
        return call(f, called, values, names)
    if name == "globals" and not values:
        return f.globals
    if name in ("locals", "vars") and not values:
        return f.locals()
    if name == "dir" and not values:
        return sorted(f.locals().keys())
    if name in ("eval", "exec") and len(values) in (1, 2, 3) and (len(values) == 1 or values[1] is None):
        local = values[2] if len(values) == 3 else None
        run = _molt_run.eval if name == "eval" else _molt_run.exec
        return run(values[0], f.globals, f.locals() if local is None else local)
    if name == "super" and not values:
        if read_first is None:
            raise RuntimeError("super(): no arguments")
        if read_class is None:
            raise RuntimeError("super(): __class__ cell not found")
        return super(read_class(f), read_first(f))
    return call(f, called, values, names)


def extend(made, item):
    if not hasattr(item, "__iter__") and not hasattr(item, "__getitem__"):
        raise TypeError(f"Value after * must be an iterable, not {type(item).__name__}")
    made += item


def _text_of(called):
    """How errors about arguments name what is called."""
    name = getattr(called, "__qualname__", None)
    if name is None:
        return str(called)
    home = getattr(called, "__module__", None)
    return f"{name}()" if home is None or home == "builtins" else f"{home}.{name}()"
