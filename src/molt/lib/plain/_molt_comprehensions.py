"""Comprehensions and generator expressions of texts, for `_molt_eval`."""

import _molt_code
from _molt_units import Unit

from molt import MoltUnsupported

_missing = object()


def list_comprehension(compiler, node):
    return _comprehension(compiler, node, list)


def set_comprehension(compiler, node):
    return _comprehension(compiler, node, set)


def dict_comprehension(compiler, node):
    return _comprehension(compiler, node, dict)


def generator_expression(compiler, node):
    return _comprehension(compiler, node, None)


def _comprehension(compiler, node, kind):
    scope = compiler.unit.scopes[node]
    if scope.is_async and kind is not None:
        compiler.fail("asynchronous comprehension outside of an asynchronous function", node)
    if scope.is_async:
        raise MoltUnsupported("an asynchronous generator expression in a text that is run")
    first = node.generators[0].iter
    source = compiler.expr(first)
    unit = Unit(scope, compiler.unit.texts, node.lineno, compiler.unit.scopes)
    inner = type(compiler)(unit)
    loops = [
        (inner.target(each.target), None if number == 0 else inner.expr(each.iter), [inner.test(test) for test in each.ifs], each.iter)
        for number, each in enumerate(node.generators)
    ]
    if kind is dict:
        key, value = inner.expr(node.key), inner.expr(node.value)

        def element(g):
            name = key(g)
            return name, value(g)
    else:
        element = inner.expr(node.elt)
    unit.finish(None, (1, 1, 0, 0, 0))

    def begin(f):
        iterable = source(f)
        f.at = first
        return iter(iterable)

    if kind is None:

        def generator(f):
            iterator = begin(f)
            g = unit.inner_frame(f, f.depth + 1)
            g.names[".0"] = iterator
            made = _generate(g, iterator, loops, element)
            made.__name__, made.__qualname__ = "<genexpr>", unit.qualname
            return made

        return generator

    def gathered(f):
        iterator = begin(f)
        g = unit.inner_frame(f, 0)
        g.names[".0"] = iterator
        f.at = node
        return _molt_code.run(unit.record, _gather, g, iterator, loops, element, kind)

    return gathered


def _gather(depth, g, iterator, loops, element, kind):
    """A comprehension's run."""
    g.depth = depth
    result = kind()
    if kind is list:
        add = result.append
    elif kind is set:
        add = result.add
    else:

        def add(pair):
            result[pair[0]] = pair[1]

    try:
        _loop(g, iterator, loops, 0, element, add)
    except BaseException as error:
        g.leave(error)
        raise
    return result


def _loop(g, iterator, loops, number, element, add):
    store, _, conditions, place = loops[number]
    is_last = number + 1 == len(loops)
    g.at = place
    while (item := next(iterator, _missing)) is not _missing:
        store(g, item)
        item = None  # the variable alone keeps it
        for condition in conditions:
            if not condition(g):
                break
        else:
            if is_last:
                value = element(g)
                g.at = g.unit.scope.node
                add(value)
            else:
                following = loops[number + 1]
                source = following[1](g)
                g.at = following[3]
                _loop(g, iter(source), loops, number + 1, element, add)
        g.at = place


def _generate(g, iterator, loops, element):
    """A generator expression's run."""
    try:
        yield from _generate_loop(g, iterator, loops, 0, element)
    except GeneratorExit:
        raise
    except BaseException as error:
        g.leave(error)
        raise


def _generate_loop(g, iterator, loops, number, element):
    store, _, conditions, place = loops[number]
    is_last = number + 1 == len(loops)
    g.at = place
    while (item := next(iterator, _missing)) is not _missing:
        store(g, item)
        item = None  # the variable alone keeps it
        for condition in conditions:
            if not condition(g):
                break
        else:
            if is_last:
                yield element(g)
            else:
                following = loops[number + 1]
                source = following[1](g)
                g.at = following[3]
                yield from _generate_loop(g, iter(source), loops, number + 1, element)
        g.at = place
