"""Classes that texts make, for `_molt_exec`: the data model, 3.3.3."""

import _molt_code
from _molt_calling import call
from _molt_frames import find_global, set_up_annotations


def make_class(f, name, bases, keywords, unit, doc, annotated):
    resolved = _resolved(bases)
    if "metaclass" in keywords:
        kind = keywords.pop("metaclass")
    else:
        kind = type(resolved[0]) if resolved else type
    if isinstance(kind, type):
        kind = _winner(kind, resolved)
    prepare = getattr(kind, "__prepare__", None)
    names = {} if prepare is None else call(f, prepare, (name, resolved), keywords)
    if not hasattr(names, "__getitem__"):
        what = kind.__name__ if isinstance(kind, type) else "<metaclass>"
        raise TypeError(f"{what}.__prepare__() must return a mapping, not {type(names).__name__}")
    cell = _molt_code.run(unit.record, _run_class, f, unit, names, doc, annotated)
    if resolved is not bases:
        names["__orig_bases__"] = bases
    made = call(f, kind, (name, resolved, names), keywords)
    if cell is not None and isinstance(made, type):
        _check_cell(cell, name, made)
    return made


def _check_cell(cell, name, made):
    try:
        held = cell.cell_contents
    except ValueError:
        raise RuntimeError(
            f"__class__ not set defining {name!r} as {made!r}. Was __classcell__ propagated to type.__new__?"
        ) from None
    if held is not made:
        raise TypeError(f"__class__ set to {held!r} defining {name!r} as {made!r}")


def _run_class(depth, f, unit, names, doc, annotated):
    g = unit.inner_frame(f, depth)
    g.names = names
    try:
        names["__module__"] = find_global(g, "__name__")
        names["__qualname__"] = unit.qualname
        if annotated:
            set_up_annotations(names)
        if doc is not None:
            names["__doc__"] = doc
        unit.run(g)
        if unit.cells:
            cell = g.cells["__class__"]
            names["__classcell__"] = cell
            return cell
    except BaseException as error:
        g.leave(error)
        raise


def _resolved(bases):
    """The bases with those that stand for others replaced; the same tuple if there are none."""
    found = []
    changed = False
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            found.append(base)
            continue
        given = entries(bases)
        if not isinstance(given, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        found += given
        changed = True
    return tuple(found) if changed else bases


def _winner(kind, bases):
    for base in bases:
        other = type(base)
        if issubclass(kind, other):
            continue
        if not issubclass(other, kind):
            raise TypeError(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
            )
        kind = other
    return kind
