"""In place of functions of the host's `ast`: a compiled program reads the texts of expressions, no others."""


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None):
    """
    Parse the source into an AST node.
    Equivalent to compile(source, filename, mode, PyCF_ONLY_AST).
    Pass type_comments=True to get back type comments where the syntax allows.
    """
    from molt import MoltUnsupported

    if mode != "eval":
        if mode not in ("exec", "single", "func_type"):
            raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
        raise MoltUnsupported(f"ast.parse() in the mode {mode!r}; it can be 'eval'")
    if isinstance(source, AST):
        raise MoltUnsupported("ast.parse() of a tree")
    if isinstance(source, (bytes, bytearray)):
        source = source.decode()
    if not isinstance(source, str):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    from _molt_parse import parse_expression

    return parse_expression(source, filename)
