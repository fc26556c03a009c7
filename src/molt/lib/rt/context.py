"""The isolate: everything that running code can change, reached through `ctx`.

Generated C knows the fields up to `globals` by name; their order is part of the ABI.
Nothing here acts: the modules named in the comments own the fields.
"""

from molt.lib.low import i32, i64, ptr, struct, u8, u32, u64


@struct
class SizeClass:
    """Free blocks of one size (`memory`): a list linked by their second words, then what is left of a
    chunk. `header` is where in a block the object's header is; -1: buffers and objects that own nothing."""

    free: u64
    next: u64
    end: u64
    size: i64
    header: i64


@struct
class CacheEntry:
    """One row of the method cache (`lookup`): the value of a name on the type of this version; 0 for none."""

    version: u64
    name: u64
    value: u64


@struct
class ShapeEntry:
    """One row of the shape cache (`shapes`): where a shape keeps a name; -1 for nowhere."""

    shape: u64
    name: u64
    slot: i64


@struct
class Signature:
    """How arguments are bound; static.

    `names` lists the slots: positional parameters (the first `positional_only` of them
    without a name for the caller), then keyword-only ones; `star` and `double_star` are 1
    or 0. A call's slots are those names, then `*args`, then `**kwargs`.
    `required` is the number of parameters, from the first, without a default.
    `defaults` is for library functions: a constant, or 0 for none, for each name.
    `style` is one of the STYLE_ constants of `binding`.
    """

    names: ptr[object]
    positional_only: i64
    positional: i64
    keyword_only: i64
    star: i64
    double_star: i64
    required: i64
    defaults: ptr[object]
    style: i64


@struct
class Code:
    """What is known of a Python function before it runs; static.

    `locals` are the names of its variables in slot order, parameters first.
    """

    name: object
    qualname: object
    file: object
    line: i64
    locals: ptr[object]
    local_count: i64
    flags: i64
    signature: ptr[Signature]


@struct
class SiteCache:
    """What one attribute access or method call remembers (`site_caches`): for objects of this key,
    the offset of the slot and, for a new attribute, the shape that the object grows to; or the function."""

    key: u64
    offset: i64
    grown: u64
    function: u64


@struct
class AccessEntry:
    """What all places together remember, by the key of the object and the name, whose address is
    marked with the kind of access: what a place's own row holds."""

    key: u64
    name: u64
    offset: i64
    grown: u64
    function: u64


@struct
class Site:
    """A place in user code that can raise; static. `text` and `carets` are the lines a traceback shows;
    the others are what `co_positions` says, but that lines count from the code's."""

    code: ptr[Code]
    text: object
    carets: object
    line: i32
    end_line: i32
    column: i32
    end_column: i32


@struct
class StackFrame:
    """A running Python function, in programs that look at their callers; on the C stack. `site`: of the
    call that it makes, null before the first. `object`: the frame that Python code has of it, 0 for none; borrowed."""

    back: ptr["StackFrame"]
    code: ptr[Code]
    site: ptr["Site"]
    object: u64


@struct
class ModuleTable:
    """A module of the program, or of the library; static.

    A program module has a body and globals `first … first + count - 1` of the isolate,
    named by `names`. A library module has values instead, which are constants.
    """

    name: object
    file: object
    doc: object
    names: ptr[object]
    values: ptr[object]
    count: i64
    first: i64
    body: ptr[u8]
    is_package: i64
    origin: object  # what a repr says of where it is from; null for a module that has a file


@struct
class Program:
    """What the compiler made of a program; static. Module 0 is `__main__`."""

    modules: ptr[ptr[ModuleTable]]
    module_count: i64
    library: ptr[ptr[ModuleTable]]
    library_count: i64
    types: ptr[object]
    type_count: i64
    global_count: i64
    cache_count: i64
    has_frames: i64


@struct
class WeakTable:
    """Weak references by the address of what they refer to, and what ends them: in programs that make some
    (`std/_weakref/table.py`)."""

    end: ptr[u8]
    end_garbage: ptr[u8]
    end_all: ptr[u8]
    first: ptr[u8]
    rows: ptr[u64]
    room: i64
    count: i64


@struct
class ThreadTable:
    """The threads of the program, once it has started one (`std/_thread/threads.py`): `pause()` lets others run,
    `sleep(nanoseconds)` until then, `await_file(number, events)` until a file is ready, `frames()`
    gives those of all threads; `current` is the running one; `ending`: how many of the others are ending an object."""

    pause: ptr[u8]
    sleep: ptr[u8]
    await_file: ptr[u8]
    frames: ptr[u8]
    current: ptr[u8]
    ident: i64
    ending: i64


@struct
class Context:
    """One isolate. A new one is all zeros (`start.open_isolate` fills it)."""

    # Known to generated C.
    exc: object
    limit: u64
    types: ptr[object]
    depth: i64
    depth_limit: i64
    live: i64
    handled: object
    globals: ptr[object]
    site_caches: ptr[SiteCache]
    access_cache: ptr[AccessEntry]
    access_noted: i64  # whether there is anything in it
    filled_rows: ptr[u32]  # which of site_caches have to be emptied when a class changes
    filled_count: i64
    likely_attributes: i64  # of instances of the class that is being made by a metaclass
    frame: ptr[StackFrame]
    end_frame: ptr[u8]  # set where the first frame is made: `frames.end_frame`
    innermost: ptr[u8]  # set where the first generator waits for another: `delegation.advance_innermost`
    select_from_list: ptr[u8]  # set where the first slice is made: `list_slices`
    abstract_error: ptr[u8]  # set where the first class has abstract methods: `abstract.raise_abstract`
    # memory
    size_classes: ptr[SizeClass]
    chunks: u64
    last_chunk: u64
    slab: u64  # where the next chunk is cut off
    slab_end: u64
    heap_bytes: i64
    heap_limit: i64
    drop_depth: i64
    pending: ptr[u64]
    pending_count: i64
    pending_room: i64
    # types, lookup, shapes
    type_count: i64
    type_room: i64
    next_version: u64
    method_cache: ptr[CacheEntry]
    shape_cache: ptr[ShapeEntry]
    subclasses: object
    object_new: object
    object_init: object
    object_hash: object
    exception_new: object
    exception_init: object
    # interned names, objects being printed
    interned: object
    in_repr: object
    # modules, streams, process
    program: ptr[Program]
    modules: object
    module_objects: ptr[object]
    argv: object
    sys: object
    set_in_builtins: ptr[u8]  # set where a module begins that may do so: `setting_names.set_in_builtins`
    asked_builtins: object  # names that can be set there, beyond the usual ones, a str; null for none
    set_builtins: object  # the dict of what the program has set in `builtins` (`setting_names`); null for nothing
    stdin: object
    stdout: object
    stderr: object
    result: object
    outer_handled: object  # what was being handled where the running generator was resumed
    exit_status: i32
    finished: i32
    handled_again: i64  # how many handlers within the running generator handle `outer_handled` itself, thrown in
    hash_seed: u64
    memory_error: object
    # the running call (`stopping`), the entries of a shared library (`std/_molt_entries.py`)
    stack_limit: u64
    deadline: i64
    cancel: ptr[u32]
    stop: i64
    waiter: ptr[u8]
    served: object
    heap_peak: i64
    # the collector
    large: ptr[u64]
    last_large: ptr[u64]
    collect_at: i64
    object_bytes: i64
    collect_objects_at: i64
    wants_collection: i64
    no_collection: i64
    phase: i64
    found: ptr[u64]
    found_count: i64
    found_room: i64
    overdrawn: i64  # not 0: memory was taken beyond the limit, and the next poll raises
    # null until the program makes the first weak reference
    weak: ptr[WeakTable]
    at_exit: object  # what the program wants called at its end (`std/atexit.py`)
    async_hooks: object  # what asynchronous generators tell of, (firstiter, finalizer); null for nothing (`std/sys.py`)
    on_signal: ptr[u8]  # runs the handlers of signals that have come; null before the first is set (`std/_molt_calls.py`)
    on_warning: ptr[u8]  # gives warnings that CPython's C code gives; null in programs that have none (`std/_warnings/giving.py`)
    digits_set: i64  # what `sys.set_int_max_str_digits` has set, and one more; 0 for the default
    threads: ptr[ThreadTable]  # null while there is one thread
    formats: object  # what `struct` knows of formats; null before the first (`std/_struct/structs.py`)
    no_extras: object  # an empty dict for calls without names (`binding`); null before the first
    variables: object  # the contexts of context variables; null before the first (`std/_contextvars/variables.py`)
