"""The library functions that compiled code calls by itself.

Key: what lowering asks for.  Value: `<library module>.<function>`; the signature is the
library's own declaration.  All borrow their arguments unless said otherwise.
"""

from __future__ import annotations

RUNTIME: dict[str, str] = {
    # operators: (a: object, b: object) -> object
    "+": "rt.arithmetic.add", "-": "rt.arithmetic.sub", "*": "rt.arithmetic.mul", "/": "rt.arithmetic.truediv",
    "//": "rt.arithmetic.floordiv", "%": "rt.arithmetic.mod", "**": "rt.arithmetic.pow", "@": "rt.arithmetic.matmul",
    "<<": "rt.arithmetic.lshift", ">>": "rt.arithmetic.rshift", "&": "rt.arithmetic.and_",
    "|": "rt.arithmetic.or_", "^": "rt.arithmetic.xor",
    "+=": "rt.arithmetic.inplace_add", "-=": "rt.arithmetic.inplace_sub", "*=": "rt.arithmetic.inplace_mul",
    "/=": "rt.arithmetic.inplace_truediv", "//=": "rt.arithmetic.inplace_floordiv", "%=": "rt.arithmetic.inplace_mod",
    "**=": "rt.arithmetic.inplace_pow", "@=": "rt.arithmetic.inplace_matmul", "<<=": "rt.arithmetic.inplace_lshift",
    ">>=": "rt.arithmetic.inplace_rshift", "&=": "rt.arithmetic.inplace_and", "|=": "rt.arithmetic.inplace_or",
    "^=": "rt.arithmetic.inplace_xor",
    # the same, where a is a local variable's value and the result is stored there next
    "local +": "rt.arithmetic.add_to_local", "local +=": "rt.arithmetic.inplace_add_to_local",
    "unary-": "rt.arithmetic.neg", "unary+": "rt.arithmetic.pos", "unary~": "rt.arithmetic.invert",
    # (a: object, b: object, op: i64) -> object; op: < 0, <= 1, == 2, != 3, > 4, >= 5
    "compare": "rt.comparison.compare",
    # (a, b, op: i64) -> bool: truth of the comparison
    "ask_reflected": "rt.arithmetic.ask_reflected",  # (a, b, name, operator) -> object: when a's method has declined
    "compare_declined": "rt.comparison.compare_declined",  # (a, b, op: i64, name) -> object: when a's method has declined
    "compare_true": "rt.comparison.compare_true",
    "truth": "rt.ops.truth",  # (x) -> bool
    "str_item_at": "builtins.str_methods.str_item_at",  # (text, index: i64)
    "contains": "rt.ops.contains",  # (container, x) -> bool
    "get_item": "rt.ops.get_item", "set_item": "rt.ops.set_item", "del_item": "rt.ops.del_item",
    "iterate": "rt.ops.iterate",  # (x) -> object
    "next_or_null": "rt.ops.next_or_null",  # (iterator) -> object: NULL without an exception at the end
    # (iterable, code, count: i64, out: ptr[object]) -> bool: whether it is a generator with this code that has not begun and that
    # only one reference is to; then out[0] is its function, what follows its arguments, and it has ended
    "open_generator": "rt.iteration.open_generator",
    # (start, stop or NULL, step or NULL, out: ptr[i64]) -> i64: how many numbers range() gives, the first in
    # out[0] and the step in out[1]; -2 if they are too large to be counted so
    "start_range": "builtins.range.start_range",
    # (iterator, out: ptr[i64]) -> i64: the same for what is left of a range's iterator
    "resume_range": "builtins.range.resume_range",
    # (iterator, out: ptr[object]) -> i64: 2 and the next pair's parts, or 1 and the next item in out[2]; else the
    # end, or an exception
    "next_pair": "rt.iteration.next_pair",
    "str_of": "rt.ops.str_of",  # (x) -> str
    "class_of": "rt.types.type_of",  # (x) -> type
    # attributes: name is a str constant
    # the same for a place in user code, with the number of its row in ctx->site_caches
    "get_attr_at": "rt.site_caches.get_attr_at", "set_attr_at": "rt.site_caches.set_attr_at", "set_own_attr_at": "rt.site_caches.set_own_attr_at",
    "get_module_attr": "rt.site_caches.get_module_attr",  # (x, name, row: i64): x is most likely a module
    "get_attr": "rt.attributes.get_attr", "set_attr": "rt.attributes.set_attr", "del_attr": "rt.attributes.del_attr",
    # (x, name, row: i64) -> bool: whether a row can be for this object, and now is; never raise, drop nothing
    "fits_slot": "rt.site_caches.fits_slot", "fits_place": "rt.site_caches.fits_place", "fits_module": "rt.site_caches.fits_module",
    "fits_method": "rt.site_caches.fits_method",
    # likewise whether `x.name` is a property with a function of Python code to get, or to set: that function
    "fits_getter": "rt.site_caches.fits_getter", "fits_setter": "rt.site_caches.fits_setter",
    "fits_super": "rt.site_caches.fits_super",  # (cls, x, name, row: i64) -> bool, likewise
    "fits_class": "rt.site_caches.fits_class",  # (callee, row: i64) -> bool, likewise
    "fits_own_place": "rt.site_caches.fits_own_place",  # as fits_place
    "fits_filled": "rt.site_caches.fits_filled",  # (callee, names: tuple, row: i64) -> bool, likewise
    "fits_raised": "rt.site_caches.fits_raised",  # (callee, row: i64) -> bool, likewise
    "start_exception": "rt.errors.start_exception",  # (class, arguments: tuple) -> object: before its `__init__`
    # calls
    "call_boxed": "rt.calls.call_boxed",  # (f, args: ptr[object], n: i64, kwnames: object) -> object
    # (star) -> tuple, what `*star` gives behind others; (f, star) -> tuple, what it gives alone
    "star_to_tuple": "rt.star_calls.star_to_tuple", "positional_of": "rt.star_calls.positional_of",
    "call_star": "rt.star_calls.call_star",  # (f, fixed: ptr[object], n: i64, star) -> object
    "call_named_star": "rt.star_calls.call_named_star",  # likewise, (…, star or NULL, mapping)
    "call_spread": "rt.calls.call",  # (f, args: tuple, kwargs: object) -> object
    # (x, name, out: ptr[object]) -> None: the method as two owned words, (callable, receiver or NULL),
    # without making a bound method where that is not needed
    "load_method": "rt.attributes.load_method",
    "load_method_at": "rt.site_caches.load_method_at",  # the same, with the number of the place's row
    # building: all -> object
    "new_list": "rt.build.new_list",  # (items: ptr[object], n: i64), copies references
    "new_tuple": "rt.build.new_tuple",
    "new_set": "rt.build.new_set",
    # A display of three or more constants: CPython makes a frozenset of them first, which
    # settles the order of the set.
    "new_constant_set": "builtins.set_operations.set_of_constants",
    "new_dict": "rt.build.new_dict",  # (n: i64) -> dict: an empty one
    "list_append": "rt.build.list_append",  # (l, x) -> None
    "list_extend": "rt.build.list_extend",  # (l, iterable) -> None, the `*x` of a display
    "list_to_tuple": "rt.build.list_to_tuple",  # (l) -> object
    "set_add": "rt.build.set_add", "set_update": "rt.build.set_update",
    # (words: ptr[object], n: i64) -> object: takes the words over
    "make_dict": "rt.displays.make_dict", "make_set": "rt.displays.make_set",
    "build_constant": "rt.displays.build_constant",  # (what: object) -> object: what `lower/tables.py` wrote
    "dict_set": "rt.build.dict_set",  # (d, k, v) -> None
    "dict_set_keyword": "rt.build.dict_set_keyword",  # (d, name, v, f) -> None: a duplicate is an error
    "dict_update": "rt.build.dict_update",  # (d, mapping) -> None, the `**x` of a display
    "dict_merge": "rt.build.dict_merge",  # (d, mapping, f) -> None, the `**x` of a call: duplicate keys are an error
    "call_list_extend": "rt.build.call_list_extend",  # (l, iterable, f) -> None, the `*x` of a call
    "get_slice": "rt.slicing.get_slice",  # (x, lower, upper) -> object: x[lower:upper]
    "get_stepped": "rt.slicing.get_stepped",  # (x, lower, upper, step) -> object: x[lower:upper:step]
    "set_slice": "rt.slicing.set_slice",  # (x, lower, upper, value): x[lower:upper] = value
    "new_slice": "rt.build.new_slice",  # (lower, upper, step)
    "join_strings": "rt.build.join_strings",  # (parts: ptr[object], n: i64) -> object: all are str
    "join_parts": "rt.build.join_parts",  # the same of str and small ints
    # the same of (part, width) pairs: 2 * width for small ints, 1 more to fill with zeros
    "join_padded": "rt.build.join_padded",
    "part_to_pad": "rt.build.part_to_pad",  # (x, spec) -> object: `{x:spec}` as a part for join_padded
    "part_of_text": "rt.build.part_of_text",  # (x) -> object: `{x}` as a part for join_parts
    "format_value": "rt.build.format_value",  # (x, conversion: i64 code of r/s/a or 0, spec: object or NULL) -> object
    "repr_of": "rt.ops.repr_of",  # (x) -> str: of the library's own formatted strings
    # functions, cells, classes
    # (code: ptr[Code], signature: ptr[Signature], entry: ptr[u8], direct: ptr[u8], plain: i64,
    #  module: object, doc, defaults, kwdefaults, closure: NULL for none) -> function
    "new_function": "builtins.function.make_function",
    "set_annotations": "rt.build.set_annotations",  # (function, annotations: dict) -> None
    # (callee, args: ptr[object], n: i64, kwnames, out: ptr[object]) -> None: one owned word for each slot
    "bind_user": "rt.binding.bind_user",
    "new_cell": "rt.build.new_cell",  # (x or NULL) -> object
    "make_class": "rt.types.make_class",  # (name, bases: tuple, namespace, keywords or NULL, cell or None, inline_slots: i64, bases as written: tuple) -> object
    "prepare_class": "rt.types.prepare_class",  # (name, bases: tuple, keywords) -> object: the namespace
    "resolve_bases": "rt.types.resolve_bases",  # (bases: tuple) -> tuple: __mro_entries__
    "make_super": "rt.build.make_super",  # (cls, instance) -> object
    "class_lookup": "rt.build.class_lookup",  # (namespace, name) -> object: NULL if absent, no error
    "class_delete": "rt.build.class_delete",  # (namespace, name) -> None: NameError if absent
    "class_forget": "rt.build.class_forget",  # (namespace, name) -> None: no error
    # unpacking: fills `out` with n owned words
    "unpack": "rt.iteration.unpack",  # (x, n: i64, out: ptr[object]) -> None
    "unpack_star": "rt.iteration.unpack_star",  # (x, before: i64, after: i64, out: ptr[object]) -> None
    # match: (x) -> bool, what sequence and mapping patterns are for
    "is_sequence": "rt.matching.is_sequence", "is_mapping": "rt.matching.is_mapping",
    "length": "rt.ops.length_of",  # (x) -> i64
    # (mapping, keys: tuple, out: ptr[object]) -> bool: if all keys are there, fills `out` with their values
    "match_keys": "rt.matching.match_keys",
    "mapping_rest": "rt.matching.mapping_rest",  # (mapping, keys: tuple) -> dict: what has other keys
    # (x, cls, positional: i64, names: tuple, out: ptr[object]) -> bool: if x is an instance and has them
    # all, fills `out` with the attributes for so many positional patterns and for the named ones
    "match_class": "rt.matching.match_class",
    # exceptions
    "raise": "rt.errors.raise_object",  # (exc, cause: object or NULL) -> None, always raises
    "raise_again": "rt.errors.raise_again",  # () -> None: bare `raise`, always raises
    # ctx.exc becomes ctx.handled; the former ctx.handled is the (owned, maybe NULL) result
    "begin_handling": "rt.errors.begin_handling",
    "end_handling": "rt.errors.end_handling",  # (previous) -> None: drops the handled one, restores
    "reraise": "rt.errors.reraise",  # (previous) -> None: the handled one is on its way again, restores; always raises
    "handled": "rt.errors.handled",  # () -> object: the exception being handled
    "matches": "rt.errors.matches",  # (exc, type) -> bool
    # except*: (rest, type, out: ptr[object]) -> bool: the part that a handler is for, in out[1], becomes
    # ctx.handled; out[0] is what is left, or None
    "match_group": "rt.group_handling.match_group",
    "collect_raised": "rt.group_handling.collect_raised",  # (raised: list) -> None: ctx.exc becomes its last element
    # (original, raised: list) -> bool: what goes on its way after the handlers, if anything, becomes ctx.handled
    "unite_raised": "rt.group_handling.unite_raised",
    "raise_unbound_local": "rt.errors.raise_unbound_local",  # (name) -> None, always raises; likewise:
    "raise_free_variable": "rt.errors.raise_free_variable",
    "raise_name_error": "rt.errors.raise_name_error",
    "raise_assertion": "rt.errors.raise_assertion",  # (message or NULL) -> None
    "exit_arguments": "rt.errors.exit_with",  # (exit method, receiver or NULL, exc) -> object: __exit__(type, exc, traceback)
    # (manager) -> object: its bound __enter__ / __exit__, TypeErrors as CPython's `with`
    "enter_method": "rt.errors.enter_method", "exit_method": "rt.errors.exit_method",
    # imports
    "import_module": "rt.modules.import_module",  # (index: i64) -> object
    "import_library": "rt.modules.import_library",  # (name) -> object
    "import_expected": "rt.modules.import_expected",  # (name) -> object: a missing one is MoltUnsupported
    "import_missing": "rt.modules.import_missing",  # (name) -> None: ModuleNotFoundError
    "import_from": "rt.modules.import_from",  # (module, name) -> object, ImportError as CPython's
    "import_from_any": "rt.modules.import_from_any",  # (module, name) -> object: the name may be a submodule's
    "import_from_package": "rt.modules.import_from_package",  # (package, name, module index: i64) -> object
    "import_star": "rt.modules.import_star",  # (module, into: i64 module index) -> None
    "globals_dict": "rt.own_names.own_names",  # (index: i64) -> object
    "read_builtin": "rt.setting_names.read_builtin",  # (name, usual) -> object: what is set in builtins, else usual, if not NULL
    "ask_builtins": "rt.setting_names.ask_builtins",  # (names) -> object: None
    "names_of": "rt.frames.names_of",  # (module) -> object
    "globals_view": "rt.frames.globals_view",  # (index: i64) -> object
    "prepare_own_names": "rt.own_names.prepare_own_names",  # (index: i64) -> object: None
    "update_globals": "rt.modules.update_globals",  # (index: i64, names) -> object: None
    "update_names": "rt.modules.update_names",  # (owner, names) -> object: None; the owner may be a module
    "unsupported": "rt.unsupported.unsupported",  # (reason: str) -> object: MoltUnsupported, always raises
    "missing_class": "rt.unsupported.missing_class",  # (name: str) -> object: stands for a built-in class
    # generators
    "make_generator": "rt.build.make_generator",  # (callee, resume: ptr[u8], frame_words: i64) -> object
    "make_coroutine": "builtins.coroutine.make_coroutine",  # as make_generator
    "make_async_generator": "builtins.async_generator.make_async_generator",  # as make_generator
    "wrap_yielded": "builtins.async_generator.wrap_yielded",  # (x) -> object: tells `yield x` from what `await` passes on
    "await_start": "rt.awaiting.await_start",  # (x) -> object: the iterator of `await x`
    "async_iterator": "rt.awaiting.async_iterator",  # (x) -> object: x.__aiter__()
    "async_next": "rt.awaiting.async_next",  # (iterator) -> object: the iterator of awaiting its __anext__()
    "ends_async_loop": "rt.awaiting.ends_async_loop",  # () -> bool: clears a StopAsyncIteration on its way
    "async_enter_method": "rt.awaiting.async_enter_method", "async_exit_method": "rt.awaiting.async_exit_method",
    "await_enter": "rt.awaiting.await_enter", "await_exit": "rt.awaiting.await_exit",  # as await_start
    "delegate_start": "rt.iteration.delegate_start",  # (x, callee) -> object: the iterator of `yield from` in a function
    # (iterator, sent or NULL) -> object: next value, or NULL at its end, ctx.result has StopIteration's value
    "delegate_step": "rt.iteration.delegate_step",
    "stop_in_generator": "builtins.generator.stop_in_generator",  # (): makes a StopIteration on its way a RuntimeError
    "delegate_result": "rt.iteration.delegate_result",  # () -> object, owned
    # boxes and memory for the dialect
    "box_i64": "rt.build.box_i64",  # (x: i64) -> int
    "box_u64": "rt.build.box_u64",
    "box_float": "rt.build.box_float",  # (x: float) -> object
    "unbox_i64": "rt.build.unbox_i64",  # (x: object) -> i64, OverflowError
    "same_name": "rt.names.same_name",  # (a: str, b: str) -> bool
    "alloc_object": "rt.memory.alloc_object",  # (type id: i64, size: i64) -> u64
    "alloc_instance": "rt.memory.alloc_instance",  # (cls: type, size: i64) -> u64
    "alloc_bytes": "rt.memory.alloc_bytes", "alloc_zeroed_bytes": "rt.memory.alloc_zeroed_bytes",
    "free_bytes": "rt.memory.free_bytes", "realloc_bytes": "rt.memory.realloc_bytes",
    "is_instance_of": "rt.types.is_instance_of",  # (x: object, class id: i64) -> bool, does not raise
    # boxed entries of library functions.  `out` gets one word for each slot of the signature:
    # borrowed, 0 where nothing was given and the signature has no constant default; but the
    # tuple and dict of `*args` and `**kwargs` are new and the caller's to release.
    # (signature: ptr[Signature], name: object, args: ptr[object], n: i64, kwnames, out: ptr[object]) -> None
    "bind_library": "rt.binding.bind_library",
    "to_i64": "rt.build.to_i64",  # (x: object) -> i64: __index__
    "to_float": "rt.build.to_float",  # (x: object) -> float: __float__, __index__
    # (x, class id: i64, class name, function name, position: i64) -> None: TypeError unless an instance;
    # position 0 is the receiver of a method, arguments count from 1
    "require_class": "rt.binding.require_class",
    "require_receiver": "rt.binding.require_receiver",  # the same for the first argument of a method, in fewer words
    "require_subclass": "rt.abstract.require_subclass",  # (what `__new__` is called with, its class) -> None
    "leave_program": "rt.leaving.leave_program",  # (code) -> object: always raises SystemExit
    "with_module": "rt.build.with_module",  # (namespace, name: str) -> the same, or a copy that names its module
    "type_item": "rt.build.type_item",  # (item) -> object: `type[item]`
    "locals_dict": "rt.build.locals_dict",  # (the one there was, or NULL) -> dict
    "set_in_locals": "rt.build.set_in_locals",  # (dict, name, value or NULL) -> None
}  # fmt: skip

COMPARISONS = {"<": 0, "<=": 1, "==": 2, "!=": 3, ">": 4, ">=": 5}
