"""In place of functions of the host's `sysconfig`: a compiled program has no Makefile that it was built by.
The folders of time zones are those that CPython is configured with."""


def _init_posix(vars):
    """Initialize the module as appropriate for POSIX systems."""
    vars.update(Py_DEBUG=0, Py_ENABLE_SHARED=0, WITH_PYMALLOC=0, WITH_DOC_STRINGS=1, CFLAGS="", CONFIG_ARGS="", EXE="")
    vars["TZPATH"] = "/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo"
