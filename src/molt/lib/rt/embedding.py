"""Isolates of a shared library: opening one runs the module bodies, closing it ends its objects.

What is called here is called by `floor/entry_library.c`. Calls of entries are
`std/_molt_entries.py`.
"""

from molt.lib.builtins.codecs import encode_str
from molt.lib.builtins.exceptions import BaseException
from molt.lib.low import NULL, cast, copy, ctx, export, i32, i64, is_null, null, ptr, u8, u64
from molt.lib.rt.context import Program, Site
from molt.lib.rt.errors import type_name
from molt.lib.rt.modules import import_module
from molt.lib.rt.ops import str_of
from molt.lib.rt.start import drop_globals, flush_output, open_isolate
from molt.lib.rt.streams import write_stderr
from molt.lib.rt.traceback import site_line, traceback
from molt.lib.rt.traceback_text import traceback_text


@export("molt_open_library")
def open_library(program: ptr[Program], stack_limit: u64, waiter: ptr[u8], error: ptr[u8], size: i64) -> i32:
    """Makes a zeroed Context an isolate; 1 when it is one, 0 with text in `error` when a module body failed."""
    open_isolate(program, stack_limit)
    ctx.waiter = waiter
    try:
        ctx.argv = [""]
        import_module(0)
        flush_output()
        return i32(1)
    except BaseException as e:
        report_failure(e, error, size)
    return i32(0)


def report_failure(e: object, error: ptr[u8], size: i64) -> None:
    """Says why an isolate could not start: in a line to the client, with the traceback to stderr."""
    flush_output()
    write_stderr(traceback_text(e))
    text = f"{type_name(e)}: {str_of(e)}"
    site = innermost_site(e)
    if not is_null(site):
        text = f"{str_of(site.code.file)}:{site_line(site)}: {text}"
    copy_text(text, error, size)


def innermost_site(e: object) -> ptr[Site]:
    """Where an exception was raised; null where that is not known."""
    one = cast(BaseException, e).traceback
    if is_null(one):
        return null(Site)
    while not is_null(cast(traceback, one).next):
        one = cast(traceback, one).next
    return cast(traceback, one).site


def copy_text(text: str, to: ptr[u8], size: i64) -> None:
    """Text as a C string, cut to its room, but not within a character."""
    if size <= 0:
        return
    data = encode_str(text, "utf-8", "replace")
    n = data.length
    if n >= size:
        n = size - 1
        while n > 0 and (data.data[n] & u8(0xC0)) == u8(0x80):
            n -= 1
    copy(to, data.data, n)
    to[n] = u8(0)


@export("molt_close_library")
def close_library() -> None:
    """Ends an isolate's objects, as far as nothing holds itself; its memory is freed by the caller."""
    try:
        ctx.served = NULL
        ctx.result = NULL
        drop_globals()
        flush_output()
    except BaseException:
        ctx.handled = NULL
    i = 0
    while i < ctx.program.module_count:
        ctx.module_objects.set(i, NULL)
        i += 1
    ctx.modules = NULL
    ctx.sys = NULL
    ctx.set_builtins = NULL
    ctx.asked_builtins = NULL
    ctx.argv = NULL
    ctx.stdin = NULL
    ctx.stdout = NULL
    ctx.stderr = NULL
    ctx.in_repr = NULL
    ctx.interned = NULL
