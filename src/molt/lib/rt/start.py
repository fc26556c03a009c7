"""From the start of a process to its end: the isolate, `__main__`, what is printed last, the exit status."""

from typing import Final

from molt.lib.builtins.exceptions import BaseException, MemoryError, SystemExit
from molt.lib.builtins.type import (
    FINAL_CLASS,
    HAS_DEL,
    HAS_ENTRY,
    HAS_GET,
    HAS_GETATTR,
    HAS_GETATTRIBUTE,
    HAS_SET,
    HAS_SETATTR,
    IS_BYTES,
    IS_DICT,
    IS_EXCEPTION,
    IS_FUNCTION,
    IS_INT,
    IS_LIST,
    IS_MAPPING,
    IS_METHOD,
    IS_MODULE,
    IS_SEQUENCE,
    IS_STATIC,
    IS_STR,
    IS_SUPER,
    IS_TUPLE,
    IS_TYPE,
    MATCHES_SELF,
    type,
)
from molt.lib.low import (
    NULL,
    alloc_zeroed,
    as_word,
    bytes_of,
    c_call,
    cast,
    class_id,
    class_object,
    compact,
    ctx,
    export,
    from_word,
    i32,
    i64,
    is_null,
    is_small,
    isinstance,
    ptr,
    small,
    u64,
    u8,
)
from molt.lib.rt.context import AccessEntry, CacheEntry, Program, ShapeEntry, SiteCache
from molt.lib.rt.memory import open_size_classes, set_thresholds
from molt.lib.rt.shapes import SHAPE_CACHE
from molt.lib.rt.site_caches import ACCESS_CACHE
from molt.lib.rt.types import FIRST_VERSION, METHOD_CACHE, defines, lookup_own, type_of

compact()

# CPython's default of sys.setrecursionlimit().
DEPTH: Final = 1000
# Room for classes made by the program, before the table of types first grows.
MORE_TYPES: Final = 256
# What CPython exits with when the last flush of stdout fails.
FLUSH_FAILED: Final = 120


@export("molt_main")
def main(program: ptr[Program], count: i32, values: ptr[ptr[u8]], stack_limit: u64) -> i32:
    """Runs a program: `argc`, `argv`, and the lowest address its stack may reach."""
    open_isolate(program, stack_limit)
    ctx.argv = arguments(i64(count), values)
    status = run_main()
    finish_streams()
    if not is_null(c_call("getenv", ptr[u8], bytes_of("MOLT_COUNT_LIVE"))):
        report_live()
    if ctx.exit_status != i32(0) and status == 0:
        return ctx.exit_status
    return i32(status)


# --- the isolate ---


def open_isolate(program: ptr[Program], stack_limit: u64) -> None:
    """Makes a zeroed Context ready for code."""
    ctx.program = program
    ctx.limit = stack_limit
    ctx.stack_limit = stack_limit
    ctx.depth_limit = DEPTH
    open_size_classes()
    set_thresholds(0)
    ctx.method_cache = c_call("calloc", ptr[CacheEntry], u64(METHOD_CACHE), u64(24))
    ctx.shape_cache = c_call("calloc", ptr[ShapeEntry], u64(SHAPE_CACHE), u64(24))
    ctx.next_version = u64(FIRST_VERSION)
    open_types(program)
    ctx.memory_error = MemoryError()
    ctx.globals = alloc_zeroed(object, program.global_count + 1)
    ctx.site_caches = c_call("calloc", ptr[SiteCache], u64(program.cache_count + 1), u64(32))
    ctx.filled_rows = c_call("calloc", ptr[u32], u64(program.cache_count + 1), u64(4))
    ctx.access_cache = c_call("calloc", ptr[AccessEntry], u64(ACCESS_CACHE), u64(40))
    ctx.module_objects = alloc_zeroed(object, program.module_count + 1)
    ctx.modules = empty_dict()
    ctx.stdout = make_stream(1, "<stdout>", "w")
    ctx.stderr = make_stream(2, "<stderr>", "w")


def open_types(program: ptr[Program]) -> None:
    """The table of types: the library's, whose flags are set, and room for more."""
    room = program.type_count + MORE_TYPES
    words = c_call("calloc", ptr[u64], u64(room), u64(8))
    source = program.types.cast(u64)
    i = 0
    while i < program.type_count:
        words[i] = source[i]
        i += 1
    ctx.types = words.cast(object)
    ctx.type_count = program.type_count
    ctx.type_room = room
    i = 0
    while i < program.type_count:
        if words[i] != 0:
            complete_static_type(cast(type, ctx.types.get(i)))
        i += 1
    ctx.object_new = from_word(object, lookup_own(class_object(object), "__new__"))
    ctx.object_init = from_word(object, lookup_own(class_object(object), "__init__"))
    ctx.object_hash = from_word(object, lookup_own(class_object(object), "__hash__"))
    ctx.exception_new = from_word(object, lookup_own(class_object(BaseException), "__new__"))
    ctx.exception_init = from_word(object, lookup_own(class_object(BaseException), "__init__"))


def complete_static_type(cls: type) -> None:
    """Sets what follows from a library class's bases and names. The same for all isolates, so done once or again."""
    if (cls.flags & IS_STATIC) != 0:
        return
    flags = IS_STATIC | kind_flags(cls)
    cls.version = u64(cls.id)
    if defines(cls, "__get__"):
        flags = flags | HAS_GET
    if defines(cls, "__set__"):
        flags = flags | HAS_SET
    if defines(cls, "__getattr__"):
        flags = flags | HAS_GETATTR
    if defines(cls, "__del__"):
        flags = flags | HAS_DEL
    if has_own_hook(cls, flags, "__setattr__"):
        flags = flags | HAS_SETATTR
    if has_own_hook(cls, flags, "__getattribute__"):
        flags = flags | HAS_GETATTRIBUTE
    # Last: it says that the rest is done.
    cls.flags = flags


def has_own_hook(cls: type, flags: i64, name: str) -> bool:
    """Whether a library class has a `__setattr__` or the like that is not what all objects, classes or modules have."""
    if cls.id == class_id(object) or (flags & (IS_TYPE | IS_MODULE)) != 0:
        return False
    return lookup_own(cls, name) != 0


def kind_flags(cls: type) -> i64:
    """The flags that say what kind of value the instances are."""
    flags = 0
    if derives(cls, class_id(BaseException)):
        flags = flags | IS_EXCEPTION
    if derives(cls, class_id(int)):
        flags = flags | IS_INT
    if derives(cls, class_id(str)):
        flags = flags | IS_STR
    if derives(cls, class_id(list)):
        flags = flags | IS_LIST
    if derives(cls, class_id(tuple)):
        flags = flags | IS_TUPLE
    if derives(cls, class_id(dict)):
        flags = flags | IS_DICT
    if derives(cls, class_id(bytes)) or derives(cls, class_id(bytearray)):
        flags = flags | IS_BYTES
    if derives(cls, class_id(type)):
        flags = flags | IS_TYPE
    if derives(cls, class_id(module)):
        flags = flags | IS_MODULE
    if derives(cls, class_id(super)):
        flags = flags | IS_SUPER
    if is_final(cls) or derives(cls, class_id(memoryview)):
        flags = flags | FINAL_CLASS
    return flags | call_flags(cls) | pattern_flags(cls)


def pattern_flags(cls: type) -> i64:
    """The flags that `match` asks for."""
    flags = 0
    if derives(cls, class_id(list)) or derives(cls, class_id(tuple)):
        flags = IS_SEQUENCE | MATCHES_SELF
    if derives(cls, class_id(range)) or derives(cls, class_id(memoryview)):
        flags = IS_SEQUENCE
    if derives(cls, class_id(dict)):
        flags = IS_MAPPING | MATCHES_SELF
    if derives(cls, class_id(mapping_proxy)):
        flags = IS_MAPPING
    if derives(cls, class_id(int)) or derives(cls, class_id(float)) or derives(cls, class_id(str)):
        flags = MATCHES_SELF
    if derives(cls, class_id(bytes)) or derives(cls, class_id(bytearray)):
        flags = MATCHES_SELF
    if derives(cls, class_id(set)) or derives(cls, class_id(frozenset)):
        flags = MATCHES_SELF
    return flags


def derives(cls: type, id: i64) -> bool:
    """Whether a class with this id is in the MRO. By id, as its object may not be in the program."""
    i = 0
    while i < cls.order.length:
        if cast(type, cls.order.data.get(i)).id == id:
            return True
        i += 1
    return False


def call_flags(cls: type) -> i64:
    """The flags of functions and descriptors."""
    if cls is class_object(function):
        return IS_FUNCTION | IS_METHOD | HAS_ENTRY | FINAL_CLASS
    if cls is class_object(method_descriptor) or cls is class_object(wrapper_descriptor):
        return IS_METHOD | HAS_ENTRY | FINAL_CLASS
    if cls is class_object(classmethod_descriptor):
        return HAS_ENTRY
    return 0


def is_final(cls: type) -> bool:
    """Whether Python code cannot derive from a class."""
    if cls is class_object(bool) or cls is class_object(range) or cls is class_object(slice):
        return True
    if cls is class_object(method) or cls is class_object(builtin_function) or cls is class_object(generator):
        return True
    return cls is type_of(None) or cls is type_of(NotImplemented) or cls is type_of(...)


# --- running ---


def run_main() -> i64:
    """Runs `__main__` and then drops what it left; the exit status."""
    status = 0
    try:
        import_module(0)
    except BaseException as error:
        status = report(error)
    try:
        if not is_null(ctx.at_exit):
            call0(ctx.at_exit)
        drop_globals()
        drop_classes()
    except BaseException as error:
        report(error)
    return status


def report(error: object) -> i64:
    """What an exception that nobody caught does to the process: its text, and the exit status."""
    flush_output()
    if isinstance(error, SystemExit):
        return exit_status_of(cast(SystemExit, error))
    # With a space, as the word alone would make every program hold the function of this name.
    hook = changed_in_module(ctx.sys, substring("excepthook ", 0, 10))
    if hook != 0:
        return report_by_hook(hook, error)
    write_stderr(traceback_text(error))
    if isinstance(error, KeyboardInterrupt):
        return 130
    return 1


def report_by_hook(hook: u64, error: object) -> i64:
    """As `report`, where the program has set or deleted `sys.excepthook`."""
    if hook == as_word(DELETED):
        write_stderr("sys.excepthook is missing\n")
        write_stderr(traceback_text(error))
        return 1
    ctx.handled = NULL  # the hook runs when nothing is handled any more
    try:
        call3(from_word(object, hook), type_of(error), error, none_for_null(cast(BaseException, error).traceback))
    except SystemExit as stop:
        return exit_status_of(cast(SystemExit, stop))
    except BaseException as failed:
        write_stderr("Error in sys.excepthook:\n")
        write_stderr(traceback_text(failed))
        write_stderr("\nOriginal exception was:\n")
        write_stderr(traceback_text(error))
    return 1


def exit_status_of(error: SystemExit) -> i64:
    """The status that SystemExit asks for; anything but a number is printed."""
    code = error.code
    if code is None:
        return 0
    if is_small(code):
        return small(code) & 255
    if isinstance(code, bool):
        return 1 if code is True else 0
    write_stderr(f"{str_of(code)}\n")
    return 1


def flush_output() -> None:
    """Lets what was printed come before what goes to stderr."""
    try:
        if not is_null(ctx.stdout) and ctx.stdout is not None:
            call_method0(ctx.stdout, "flush")
    except BaseException:
        return


def finish_streams() -> None:
    """Flushes stdout for the last time."""
    try:
        if not is_null(ctx.stdout) and ctx.stdout is not None:
            call_method0(ctx.stdout, "flush")
    except BaseException as error:
        ctx.exit_status = i32(FLUSH_FAILED)
        lines = last_lines(cast(BaseException, error), "")
        write_stderr(f"Exception ignored in: {repr_of(ctx.stdout)}\n{lines}")


# At the bottom because of cycles.
from molt.lib.builtins.exceptions import KeyboardInterrupt  # noqa: E402
from molt.lib.builtins.function import (  # noqa: E402
    builtin_function,
    classmethod_descriptor,
    function,
    method_descriptor,
    none_for_null,
    wrapper_descriptor,
)
from molt.lib.builtins.generator import generator  # noqa: E402
from molt.lib.builtins.mapping_proxy import mapping_proxy  # noqa: E402
from molt.lib.builtins.memoryview import memoryview  # noqa: E402
from molt.lib.builtins.method import method  # noqa: E402
from molt.lib.builtins.module import module  # noqa: E402
from molt.lib.builtins.str_core import substring  # noqa: E402
from molt.lib.rt.calls import call0, call3, call_method0  # noqa: E402
from molt.lib.rt.ending import drop_classes, drop_globals, report_live  # noqa: E402
from molt.lib.rt.environment import arguments  # noqa: E402
from molt.lib.rt.modules import DELETED, changed_in_module, import_module  # noqa: E402
from molt.lib.rt.ops import repr_of, str_of  # noqa: E402
from molt.lib.rt.streams import make_stream, write_stderr  # noqa: E402
from molt.lib.rt.tables import empty_dict  # noqa: E402
from molt.lib.rt.traceback_text import last_lines, traceback_text  # noqa: E402
