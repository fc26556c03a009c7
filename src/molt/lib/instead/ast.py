"""In place of functions of the host's `ast`: texts are read by `lib/plain/_molt_parse.py` and `_molt_statements.py`."""


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None):
    """
    Parse the source into an AST node.
    Equivalent to compile(source, filename, mode, PyCF_ONLY_AST).
    Pass type_comments=True to get back type comments where the syntax allows.
    """
    from molt import MoltUnsupported

    if mode not in ("exec", "eval", "single"):
        if mode != "func_type":
            raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
        raise MoltUnsupported("ast.parse() in the mode 'func_type'")
    if isinstance(source, AST):
        raise MoltUnsupported("ast.parse() of a tree")
    if isinstance(source, (bytes, bytearray)):
        source = source.decode()
    if not isinstance(source, str):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    import _molt_code

    if mode != "eval":
        from _molt_statements import parse_statements

        return _molt_code.call_unlimited(parse_statements, source, filename, mode)
    from _molt_parse import parse_expression

    return _molt_code.call_unlimited(parse_expression, source, filename)
