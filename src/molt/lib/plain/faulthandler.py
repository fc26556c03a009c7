"""`faulthandler`: a compiled program has no tracebacks to show when it crashes. What is asked for is remembered, no more;
where tracebacks would be written, that is MoltUnsupported, and a program that takes too long only says so."""

import _thread
import sys as _sys

from molt import MoltUnsupported as _MoltUnsupported

_enabled = False
_waiting = None


def enable(file=_sys.stderr, all_threads=True):
    """Enable the fault handler."""
    global _enabled
    _enabled = True


def disable():
    """disable(): disable the fault handler"""
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    """is_enabled()->bool: check if the handler is enabled"""
    return _enabled


def dump_traceback(file=_sys.stderr, all_threads=True):
    """Dump the traceback of the current thread, or of all threads if all_threads is True, into file."""
    raise _MoltUnsupported("faulthandler.dump_traceback()")


def dump_traceback_later(timeout, repeat=False, file=_sys.stderr, exit=False):
    """Dump the traceback of all threads in timeout seconds,
or each timeout seconds if repeat is True. If exit is True, call _exit(1) which is not safe."""
    global _waiting
    if timeout <= 0:
        raise ValueError("timeout must be greater than 0")
    cancel_dump_traceback_later()
    lock = _thread.allocate_lock()
    lock.acquire()
    _waiting = lock
    _thread.start_new_thread(_watch, (lock, timeout, repeat, file, exit))


def _watch(lock, timeout, repeat, file, exit):
    while not lock.acquire(timeout=timeout):
        seconds = int(timeout)
        file.write(f"Timeout ({seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02})!\n")
        file.flush()
        if exit:
            from posix import _exit

            _exit(1)
        if not repeat:
            break


def cancel_dump_traceback_later():
    """Cancel the previous call to dump_traceback_later()."""
    global _waiting
    if _waiting is not None:
        _waiting.release()
        _waiting = None


def register(signum, file=_sys.stderr, all_threads=True, chain=False):
    """Register a handler for the signal 'signum': dump the
traceback of the current thread, or of all threads if all_threads is True, into file."""
    raise _MoltUnsupported("faulthandler.register()")


def unregister(signum):
    """Unregister the handler of the signal 'signum' registered by register()."""
    return False
