"""What texts assign to, for `_molt_eval`."""

import _ast

from molt import MoltUnsupported

_missing = object()


def target_of(compiler, node):
    """What binds a target to a value: `store(frame, value)`."""
    if isinstance(node, _ast.Name):
        return compiler.bind(node.id, node)
    if isinstance(node, _ast.Attribute):
        owner = compiler.expr(node.value)
        name = compiler.mangled(node.attr)
        if name == "__debug__":
            compiler.fail("cannot assign to __debug__", node)
        compiler.unit.names[name] = True

        def set_attribute(f, value):
            holder = owner(f)
            f.at = node
            setattr(holder, name, value)

        return set_attribute
    if isinstance(node, _ast.Subscript):
        owner, index = compiler.expr(node.value), compiler.expr(node.slice)

        def set_item(f, value):
            holder = owner(f)
            key = index(f)
            f.at = node
            holder[key] = value

        return set_item
    if isinstance(node, (_ast.Tuple, _ast.List)):
        return _unpacking(compiler, node)
    if isinstance(node, _ast.Starred):
        compiler.fail("starred assignment target must be in a list or tuple", node)
    raise MoltUnsupported(f"a target {type(node).__name__} in a text that is run")


def _unpacking(compiler, node):
    stars = [number for number, each in enumerate(node.elts) if isinstance(each, _ast.Starred)]
    if len(stars) > 1:
        compiler.fail("multiple starred expressions in assignment", node)
    stores = [target_of(compiler, each.value if isinstance(each, _ast.Starred) else each) for each in node.elts]
    count = len(stores)
    star = stars[0] if stars else -1

    def unpack(f, value):
        f.at = node
        for store, item in zip(stores, _unpacked(value, count, star)):
            store(f, item)

    return unpack


def _unpacked(value, count, star):
    """The parts of a value for so many targets, that at `star` a list of the rest."""
    if not hasattr(value, "__iter__") and not hasattr(value, "__getitem__"):
        raise TypeError(f"cannot unpack non-iterable {type(value).__name__} object")
    iterator = iter(value)
    if star < 0:
        items = []
        while (item := next(iterator, _missing)) is not _missing:
            if len(items) == count:
                raise ValueError(f"too many values to unpack (expected {count})")
            items.append(item)
        if len(items) < count:
            raise ValueError(f"not enough values to unpack (expected {count}, got {len(items)})")
        return items
    items = []
    while len(items) < star:
        item = next(iterator, _missing)
        if item is _missing:
            raise ValueError(f"not enough values to unpack (expected at least {count - 1}, got {len(items)})")
        items.append(item)
    # As in CPython, this asks what is iterated over for an iterator once more.
    rest = list(iterator)
    after = count - 1 - star
    if len(rest) < after:
        raise ValueError(f"not enough values to unpack (expected at least {count - 1}, got {star + len(rest)})")
    return [*items, rest[: len(rest) - after], *rest[len(rest) - after :]]
