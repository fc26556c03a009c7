"""In place of functions of the host's `inspect`: the library's own functions have no signature as text."""


def _signature_from_builtin(cls, func, skip_bound_arg=True):
    from molt import MoltUnsupported

    raise MoltUnsupported(f"inspect.signature() of the built-in {getattr(func, '__name__', func)!r}")
