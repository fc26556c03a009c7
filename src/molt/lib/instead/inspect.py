"""In place of functions of the host's `inspect`: built-in functions have no text of their signature, a table has it."""


def _signature_from_builtin(cls, func, skip_bound_arg=True):
    """Private helper function to get signature for
    builtin callables.
    """
    owner = getattr(func, "__self__", None)
    is_bound = owner is not None and not isinstance(owner, types.ModuleType)
    text = _own_text(func, owner if is_bound else None)
    if text is None:
        from molt import MoltUnsupported

        raise MoltUnsupported(f"inspect.signature() of the built-in {getattr(func, '__name__', func)!r}")
    if not text:
        raise ValueError("no signature found for builtin {!r}".format(func))
    return _own_signature(cls, text, is_bound and skip_bound_arg)


def _signature_get_user_defined_method(cls, method_name):
    """Private helper. Checks if ``cls`` has an attribute
    named ``method_name`` and returns it only if it is a
    pure python function.
    """
    if method_name == "__new__" and not any(_own_is_plain(cls, name) for name in ("__new__", "__init__")):
        # Classes of the library, which have a signature as a text or as functions in Python.
        for base in cls.__mro__[:-1]:
            text = _own_lookup(_own_key(base))
            if text:
                made = _own_Made()
                made.__signature__ = _own_signature(Signature, text, False, "cls")
                return made
        return None
    return getattr(cls, method_name) if _own_is_plain(cls, method_name) else None


def isabstract(object):
    """Return true if the object is an abstract base class (ABC)."""
    if not isinstance(object, type):
        return False
    try:
        # What makes CPython set the flag of a class that cannot be instantiated.
        return bool(object.__abstractmethods__)
    except AttributeError:
        pass
    if not issubclass(type(object), abc.ABCMeta):
        return False
    # In `__init_subclass__`: the names are not collected yet.
    if any(getattr(value, "__isabstractmethod__", False) for value in object.__dict__.values()):
        return True
    names = [name for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ())]
    return any(getattr(getattr(object, name, None), "__isabstractmethod__", False) for name in names)


class _own_Made:
    """Stands for the method that makes instances."""

    def __call__(self, *args, **kwargs):
        raise TypeError


def _own_is_plain(cls, name):
    try:
        return not isinstance(getattr(cls, name), _NonUserDefinedCallables)
    except AttributeError:
        return False


def _own_key(cls):
    """What the table calls a class."""
    home = getattr(cls, "__module__", None)
    if not isinstance(home, str) or home == "builtins":
        return cls.__qualname__
    return home.lstrip("_") + "." + cls.__qualname__


def _own_text(func, owner):
    """What the table has of a function: "" for one without a signature; None for what it has not."""
    if isinstance(func, type):
        return _own_lookup(_own_key(func))
    cls = getattr(func, "__objclass__", None)
    if cls is None and owner is not None:
        cls = owner if isinstance(owner, type) else type(owner)
    if cls is None:
        home = getattr(func, "__module__", None)
        if not isinstance(home, str):
            return None
        return _own_lookup(func.__qualname__ if home == "builtins" else home.lstrip("_") + "." + func.__qualname__)
    bases = type(cls).__mro__ if isinstance(owner, type) and hasattr(type(cls), func.__name__) else ()
    for base in cls.__mro__ + tuple(bases):
        text = _own_lookup(_own_key(base) + "." + func.__name__)
        if text is not None:
            return text
    return _own_lookup("*." + func.__name__)


def _own_lookup(key):
    from _molt_signatures import TEXT

    start = 0
    while True:
        at = TEXT.find("\n" + key, start)
        if at < 0:
            return None
        end = at + 1 + len(key)
        if TEXT[end] in "(\n":
            return TEXT[end : TEXT.index("\n", end)]
        start = end


def _own_signature(cls, text, drops_self, first=""):
    """A signature of a text as `str` writes it: without annotations, with literals as defaults."""
    lambda_ = ast.parse("lambda " + text[1:-1] + ": 0", mode="eval").body
    args = lambda_.args
    Parameter = cls._parameter_cls
    made = [Parameter(first, Parameter.POSITIONAL_ONLY)] if first else []
    plain = [(arg, Parameter.POSITIONAL_ONLY) for arg in args.posonlyargs]
    plain += [(arg, Parameter.POSITIONAL_OR_KEYWORD) for arg in args.args]
    defaults = [None] * (len(plain) - len(args.defaults)) + args.defaults
    for (arg, kind), default in zip(plain, defaults):
        made.append(_own_parameter(Parameter, arg, kind, default))
    if args.vararg is not None:
        made.append(Parameter(args.vararg.arg, Parameter.VAR_POSITIONAL))
    for arg, default in zip(args.kwonlyargs, args.kw_defaults):
        made.append(_own_parameter(Parameter, arg, Parameter.KEYWORD_ONLY, default))
    if args.kwarg is not None:
        made.append(Parameter(args.kwarg.arg, Parameter.VAR_KEYWORD))
    if drops_self and made and made[0].name == "self":
        del made[0]
    return cls(made)


def _own_parameter(Parameter, arg, kind, default):
    return Parameter(arg.arg, kind, default=Parameter.empty if default is None else ast.literal_eval(default))
