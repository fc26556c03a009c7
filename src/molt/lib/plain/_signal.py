"""`_signal`: handlers of signals, which run where the program's own code next looks (`rt/stopping.py`)."""

import errno as _errno
import os as _os

import _molt_calls

NSIG = 65
SIG_DFL = 0
SIG_IGN = 1
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2

# As on Linux, but for a few processors that Molt does not compile for.
SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1 = range(1, 11)
SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, SIGSTKFLT, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP = range(11, 21)
SIGTTIN, SIGTTOU, SIGURG, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR = range(21, 31)
SIGSYS = 31
SIGIOT, SIGCLD, SIGPOLL = SIGABRT, SIGCHLD, SIGIO
SIGRTMIN, SIGRTMAX = 34, 64

ItimerError = type("itimer_error", (OSError,), {"__module__": "signal"})

_handlers = {}


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


def _checked(number):
    if not 1 <= number < NSIG:
        raise ValueError("signal number out of range")
    return number


def _call(name, *args):
    result = _molt_calls.call(name, *args)
    if result < 0:
        raise OSError(-result, _os.strerror(-result))
    return result


def getsignal(signalnum, /):
    number = _checked(int(signalnum))
    if number not in _handlers:
        now = _molt_calls.call(b"signal_get", number)
        # CPython raises KeyboardInterrupt there, which is what is asked for; here the system ends the program.
        _handlers[number] = default_int_handler if number == SIGINT and now == SIG_DFL else now if now in (0, 1) else None
    return _handlers[number]


def signal(signalnum, handler, /):
    number = _checked(int(signalnum))
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    before = getsignal(number)
    how = int(handler) if handler in (SIG_DFL, SIG_IGN) else 2
    _molt_calls.watch_signals()
    _molt_calls.look()
    _call(b"signal_set", number, how)
    _handlers[number] = handler if how == 2 else how
    return before


def _run_handlers():
    """Called after signals have come."""
    while number := _molt_calls.call(b"signal_next"):
        handler = _handlers.get(number)
        if callable(handler):
            handler(number, _molt_calls.current_frame())


def _restarted(name, *args):
    """A call that goes on after a signal, whose handler has run."""
    while True:
        result = _molt_calls.call(name, *args)
        _molt_calls.look()
        if result != -_errno.EINTR:
            if result < 0:
                raise OSError(-result, _os.strerror(-result))
            return result


def raise_signal(signalnum, /):
    _call(b"signal_raise", signalnum)
    _molt_calls.look()


def alarm(seconds, /):
    return _call(b"alarm", seconds)


def pause():
    _molt_calls.call(b"pause")
    _molt_calls.look()


def _timer(which, given):
    told = bytearray(32)
    wanted = None
    if given is not None:
        wanted = b"".join(word.to_bytes(8, "little", signed=True) for word in given)
    result = _molt_calls.call(b"interval_timer", which, wanted, told)
    if result < 0:
        raise ItimerError(-result, _os.strerror(-result))
    words = [int.from_bytes(told[i : i + 8], "little", signed=True) for i in range(0, 32, 8)]
    return (words[0] + words[1] / 1e6, words[2] + words[3] / 1e6)


def setitimer(which, seconds, interval=0.0, /):
    given = []
    for value in (seconds, interval):
        micro = -int(-value * 1e6 // 1)  # up, so that a short time is no time at all
        given += divmod(micro, 1000000)
    return _timer(which, given)


def getitimer(which, /):
    return _timer(which, None)


def siginterrupt(signalnum, flag, /):
    _checked(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return _call(b"signal_wakeup", fd) - 1


def strsignal(signalnum, /):
    _checked(signalnum)
    text = bytearray(64)
    size = _molt_calls.call(b"signal_name", signalnum, text, 64)
    told = text[:size].decode()
    return None if told.startswith("Unknown signal") else told


def valid_signals():
    return {number for number in range(1, NSIG) if number not in (32, 33)}


def _mask_call(how, mask):
    bits = sum(1 << _checked(int(number)) - 1 for number in set(mask))
    told = bytearray(8)
    # As a signed word.
    _call(b"signal_mask", how, bits - (1 << 64) if bits >> 63 else bits, told)
    old = int.from_bytes(told, "little")
    return {number for number in range(1, NSIG) if old >> number - 1 & 1}


def pthread_sigmask(how, mask, /):
    before = _mask_call(how, mask)
    _molt_calls.look()
    return before


def sigpending():
    return _mask_call(-1, ())
