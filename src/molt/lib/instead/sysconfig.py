"""In place of functions of the host's `sysconfig`: a compiled program has no Makefile that it was built by."""


def _init_posix(vars):
    """Initialize the module as appropriate for POSIX systems."""
    vars.update(Py_DEBUG=0, Py_ENABLE_SHARED=0, WITH_PYMALLOC=0, WITH_DOC_STRINGS=1, CFLAGS="", CONFIG_ARGS="", EXE="")
