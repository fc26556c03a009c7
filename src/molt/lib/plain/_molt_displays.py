"""Displays and f-strings of texts, for `_molt_eval`: each function makes what gives the value, given a frame."""

import _ast
from _molt_calling import extend, starred_parts

_CONVERSIONS = {115: str, 114: repr, 97: ascii}


def folded_set(node):
    """What CPython makes of a set display of constants: a frozenset, of which it makes another."""
    return frozenset(list(frozenset([each.value for each in node.elts])))


def display_list(compiler, node):
    return _items(compiler, node, list)


def display_tuple(compiler, node):
    return _items(compiler, node, tuple)


def display_set(compiler, node):
    if len(node.elts) > 2 and all(isinstance(each, _ast.Constant) for each in node.elts):
        value = folded_set(node)

        def constant_set(f):
            made = set()
            made.update(value)
            return made

        return constant_set
    return _items(compiler, node, set)


def _items(compiler, node, kind):
    if not any(isinstance(each, _ast.Starred) for each in node.elts):
        parts = compiler.exprs(node.elts)
        if kind is set:

            def plain_set(f):
                values = [each(f) for each in parts]
                f.at = node
                made = set()
                for each in values:
                    made.add(each)
                return made

            return plain_set
        if kind is list:
            return lambda f: [each(f) for each in parts]
        return lambda f: tuple([each(f) for each in parts])
    parts = starred_parts(compiler, node.elts)

    def spread(f):
        made = set() if kind is set else []
        add = made.add if kind is set else made.append
        for is_starred, value, place in parts:
            item = value(f)
            f.at = place
            if not is_starred:
                add(item)
            elif kind is set:
                made.update(item)
            else:
                extend(made, item)
        return tuple(made) if kind is tuple else made

    return spread


def display_dict(compiler, node):
    parts = [
        (None if key is None else compiler.expr(key), compiler.expr(value), value) for key, value in zip(node.keys, node.values)
    ]

    def made(f):
        result = {}
        for key, value, place in parts:
            if key is None:
                given = value(f)
                f.at = place
                if not hasattr(given, "keys"):
                    raise TypeError(f"'{type(given).__name__}' object is not a mapping")
                result.update(given)
            else:
                name = key(f)
                item = value(f)
                f.at = node
                result[name] = item
        return result

    return made


def joined_string(compiler, node):
    parts = compiler.exprs(node.values)
    return lambda f: "".join([each(f) for each in parts])


def formatted_value(compiler, node):
    value = compiler.expr(node.value)
    spec = None if node.format_spec is None else compiler.expr(node.format_spec)
    convert = _CONVERSIONS.get(node.conversion)

    def formatted(f):
        item = value(f)
        f.at = node
        if convert is not None:
            item = convert(item)
        if spec is None:
            return format(item)
        how = spec(f)
        f.at = node
        return format(item, how)

    return formatted
