"""In place of functions of the host's `unittest.mock`: a function that checks its arguments needs no text to be made."""


def _set_signature(mock, original, instance=False):
    found = _get_signature_object(original, instance, isinstance(original, type))
    if found is None:
        return mock
    function, signature = found

    def checksig(*args, **kwargs):
        signature.bind(*args, **kwargs)

    _copy_func_details(function, checksig)

    def funcopy(*args, **kwargs):
        checksig(*args, **kwargs)
        return mock(*args, **kwargs)

    name = original.__name__
    funcopy.__name__ = funcopy.__qualname__ = name if name.isidentifier() else "funcopy"
    _setup_func(funcopy, mock, signature)
    return funcopy
