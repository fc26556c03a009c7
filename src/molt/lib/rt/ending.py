"""The end of an isolate's objects: globals, then classes; and, for tests, everything else, to count what is left."""

from molt.lib.builtins.dict import dict
from molt.lib.builtins.module import module
from molt.lib.builtins.type import HAS_DEL, IS_FUNCTION, IS_MODULE, IS_TYPE, type
from molt.lib.low import (
    NULL,
    alloc,
    bytes_of,
    c_call,
    call_ptr,
    cast,
    compact,
    ctx,
    fn,
    free,
    from_word,
    i32,
    i64,
    is_null,
    ptr,
    stack,
    type_is,
    u64,
    u8,
)
from molt.lib.rt.collector import collect, finalize_all
from molt.lib.rt.shapes import Shape
from molt.lib.rt.site_caches import forget_all
from molt.lib.rt.tables import dict_find, dict_keys
from molt.lib.rt.types import type_of

compact()

# --- globals ---


def drop_globals() -> None:
    """Ends the program's objects: first what has `__del__`, while all names are still there, then the rest."""
    if have_finalizers():
        collect()
        if not is_null(ctx.weak):
            call_ptr(cast(fn[[], None], ctx.weak.end_all))
        finalize_all(ctx.program.type_count)
    drop_globals_of_kind(False)
    if have_finalizers():
        collect()
    drop_globals_of_kind(True)


def have_finalizers() -> bool:
    """Whether a class of the program has a `__del__`, or a weak reference was made: it may have a callback."""
    if not is_null(ctx.weak):
        return True
    i = ctx.program.type_count
    while i < ctx.type_count:
        if (cast(type, ctx.types.get(i)).flags & HAS_DEL) != 0:
            return True
        i += 1
    return False


def drop_globals_of_kind(code: bool) -> None:
    """Empties the globals that hold functions, classes and modules; or those that hold anything else."""
    i = 0
    while i < ctx.program.global_count:
        word = ctx.globals.cast(u64)[i]
        if word != 0 and is_code(from_word(object, word)) == code:
            ctx.globals.set(i, NULL)
        i += 1


def is_code(x: object) -> bool:
    """Whether a value is needed by what `__del__` methods do."""
    return (type_of(x).flags & (IS_TYPE | IS_FUNCTION | IS_MODULE)) != 0


# --- classes ---


def drop_classes() -> None:
    """Ends what classes hold. CPython's collector gets there last: a class is always part of a cycle."""
    first = ctx.program.type_count
    i = first
    while i < ctx.type_count:
        empty_class(cast(type, ctx.types.get(i)))
        i += 1


def empty_class(cls: type) -> None:
    """Drops a class's attributes. What is cached of them holds no more."""
    cls.version = ctx.next_version
    ctx.next_version += u64(1)
    cast(dict, cls.namespace).clear()


# --- counting what is left ---


def report_live() -> None:
    """Lets go of all that the isolate itself holds; says how many objects are alive then, if any."""
    forget_state()
    forget_modules()
    collect()
    forget_classes()
    if ctx.live != 0:
        write_count(ctx.live)


def forget_state() -> None:
    """The values that the isolate keeps for itself."""
    ctx.handled = NULL
    ctx.outer_handled = NULL
    ctx.result = NULL
    ctx.served = NULL
    ctx.at_exit = NULL
    ctx.variables = NULL
    ctx.no_extras = NULL
    ctx.formats = NULL
    ctx.memory_error = NULL
    ctx.interned = NULL
    ctx.in_repr = NULL
    ctx.argv = NULL
    ctx.stdin = NULL
    ctx.stdout = NULL
    ctx.stderr = NULL


def forget_modules() -> None:
    """The modules, which know each other through `sys.modules`."""
    known = cast(dict, ctx.modules)
    keys = dict_keys(known)
    i = 0
    while i < keys.length:
        found = from_word(object, dict_find(known, keys.data.get(i)))
        if type_is(found, module) and not is_null(cast(module, found).extra):
            cast(dict, cast(module, found).extra).clear()
        i += 1
    known.clear()
    ctx.sys = NULL
    ctx.set_builtins = NULL
    ctx.asked_builtins = NULL
    ctx.modules = NULL
    i = 0
    while i < ctx.program.module_count:
        ctx.module_objects.set(i, NULL)
        i += 1


def forget_classes() -> None:
    """The classes made at run time: each is in its own MRO."""
    ctx.subclasses = NULL
    forget_all()
    first = ctx.program.type_count
    count = ctx.type_count - first
    # Shapes outlive all classes: a class with a metaclass of the program's has one of that class's.
    shapes = alloc(ptr[Shape], 2 * count)
    i = 0
    while i < count:
        cls = cast(type, ctx.types.get(first + i))
        shapes[2 * i] = cls.root_shape.cast(Shape)
        shapes[2 * i + 1] = cls.dict_shape.cast(Shape)
        cls.subclasses = NULL
        i += 1
    # The youngest first: what a class is an instance of, or derives from, is older.
    while i > 0:
        i -= 1
        cls = cast(type, ctx.types.get(first + i))
        cls.order = cast(type, cls.metaclass).order
        ctx.types.set(first + i, NULL)
    while i < 2 * count:
        free_shapes(shapes[i])
        i += 1
    free(shapes, 2 * count)


def free_shapes(root: ptr[Shape]) -> None:
    """Gives back a tree of shapes, leaves first."""
    shape = root
    while not is_null(shape):
        if not is_null(shape.first):
            shape = shape.first
        else:
            above = shape.parent
            if not is_null(above):
                above.first = shape.next
            shape.name = NULL
            free(shape, 1)
            shape = above


def write_count(count: i64) -> None:
    """Writes to the process's stderr itself: the streams are gone."""
    write_bytes(bytes_of("molt: "), 6)
    digits = stack(u8, 20)
    at = 20
    if count < 0:  # something was freed twice
        write_bytes(bytes_of("-"), 1)
        count = -count
    while True:
        at -= 1
        digits[at] = u8(48 + count % 10)
        count = count // 10
        if count == 0:
            break
    write_bytes(digits + at, 20 - at)
    write_bytes(bytes_of(" objects alive at exit\n"), 23)


def write_bytes(data: ptr[u8], size: i64) -> None:
    """Writes a few bytes to stderr."""
    c_call("molt_write", i64, i32(2), data, u64(size))
