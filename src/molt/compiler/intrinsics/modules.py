"""What is known of whole modules of the library.

Not here: what is in them, which is read from their source.
"""

from __future__ import annotations

from typing import Final

# Modules whose functions import no other by name, and hand out no class object but by a
# name that says so (`exc_info`).  A program that imports only these gets no others, and
# need not hold what only class objects can do (`ir/reach.py`).
SELF_CONTAINED: Final = frozenset({"math", "sys", "time"})

# Modules that no other of the library asks for by name, those within them included: a program
# that does not import them does not hold them.
ONLY_BY_IMPORT: Final = frozenset({
    "_blake2", "_codecs", "_collections", "_contextvars", "_csv", "_datetime", "_decimal",
    "_functools", "_hashlib", "_locale", "_md5", "_operator",
    "_molt_calls", "_molt_code", "_molt_modules", "_random", "_sha1", "_sha256", "_sha3", "_sha512", "_sre", "_string", "_struct", "_warnings", "_weakref", "array",
    "atexit", "base64", "binascii", "bisect", "cmath", "collections.counter", "collections.named", "datetime", "decimal", "errno", "grp", "heapq",
    "itertools", "operator", "posix", "pwd", "random", "string", "struct",
})  # fmt: skip
# As these, but for the modules within them.
ONLY_BY_IMPORT_THEMSELVES: Final = frozenset({"collections"})


def is_only_by_import(module: str) -> bool:
    """Whether a module of the library is needed by no program that does not import it."""
    parts = module.split(".")
    return module in ONLY_BY_IMPORT_THEMSELVES or any(
        ".".join(parts[: i + 1]) in ONLY_BY_IMPORT for i in range(len(parts))
    )


# Modules of Python code over one in C, which has the functions, and files of packages: what errors name.
C_MODULES = {
    "_csv.dialects": "_csv",
    "_csv.reading": "_csv",
    "_csv.writing": "_csv",
    "_decimal.contexts": "decimal",
    "heapq.heaps": "_heapq",
    "itertools.sharing": "itertools",
    "operator.functions": "_operator",
    "posix.folders": "posix",
    "posix.open_files": "posix",
    "posix.paths": "posix",
    "posix.process": "posix",
    "posix.processes": "posix",
    "posix.status": "posix",
}

# Modules whose functions say that they are of another, where pickles look for them: in programs with the host's `pickle`.
SAY_THEY_ARE_OF: Final = {"operator": "_operator"}
PICKLES: Final = "pickle"

# Modules in C that CPython has for its own tests, and lacks where it was configured with `--disable-test-modules`:
# importing them raises what it raises there.
FOR_TESTS: Final = frozenset({
    "_ctypes_test", "_testbuffer", "_testcapi", "_testclinic", "_testimportmultiple", "_testinternalcapi", "_testmultiphase",
    "_xxtestfuzz", "xxlimited", "xxlimited_35",
})  # fmt: skip

# What imports the module that it is given the name of; the last two are of `test.support`.
IMPORTERS: Final = frozenset({"__import__", "import_module", "import_deprecated", "import_fresh_module"})

# Names by which a program looks up attributes whose names it makes when it runs.
LOOK_UP_ANY_NAME: Final = frozenset({
    "getattr", "hasattr", "dir", "vars", "attrgetter", "methodcaller", "__getattribute__", "__dict__",
})  # fmt: skip

# Modules that the library has for annotations and checks only: a program that derives
# classes from theirs, or registers some, gets the host's instead.
NAMES_ONLY: Final = frozenset({"collections.abc"})
# Modules of the library that have most of what theirs has: a program that takes a name that they
# lack gets the host's instead.
HOST_FOR_MORE: Final = frozenset({"typing"})
# What of these classes may be derived from; a program that derives from anything else of theirs (`typing.Awaitable[T]`)
# gets the host's, too.
OWN_BASES: Final = frozenset({"Generic", "Protocol", "NamedTuple", "TypedDict"})

# Modules that CPython has in C, and the module in Python that some of their functions are written in.
REST_IN: Final = {"time": "_strptime", "binascii": "_molt_quoting", "io": "_molt_io_bases"}

# Names by which code looks at its callers; the functions of such a program note where they are.
FRAME_NAMES: Final = frozenset({"_getframe", "currentframe", "_current_frames"})
# What gives the frame of the code that calls it: its `f_locals` are `locals()` there.
OWN_FRAME: Final = frozenset({"sys._getframe", "inspect.currentframe"})
# Names of functions that do so for a program that names them, and what does so where it is called.
LOOK_AT_CALLERS: Final = FRAME_NAMES | {"warn", "print_stack", "extract_stack", "format_stack", "walk_stack"}
MAKE_CLASSES: Final = frozenset({"Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "NamedTuple", "TypedDict", "NewType"})
# Modules of the host that do so only for those of these names that a program has itself.
LOOK_FOR_SOME: Final = frozenset({"enum", "warnings"})

# Names by which a program reads annotations, which are kept for those that do.
READ_ANNOTATIONS: Final = ("__annotations__", "get_type_hints", "get_annotations", "NamedTuple", "TypedDict")

# What runs texts besides `exec`, `eval` and `compile`: the module, what tracebacks call them, its functions and
# classes that are given some, and under which names.
RUN_TEXTS: Final = {"timeit": ("<timeit-src>", frozenset({"timeit", "repeat", "Timer"}), ("stmt", "setup"))}

# What evaluates texts that are known only when the program runs.
EVALUATOR: Final = ("_molt_run", "_molt_eval")

# What gives the warnings that CPython's own C code gives, in programs that may do what it warns of.
WARNED: Final = "_molt_warned"

# Modules in plain Python for what these of the library cannot do themselves, where a program has one of the names.
OVER_OBJECTS: Final = {"io": (frozenset({"BufferedReader", "BufferedWriter", "BufferedRandom", "TextIOWrapper"}), ("_molt_buffered",))}

# Modules of the host that Molt's own call: for which of their names, and which.
CALLED_IN_HOST: Final = {"datetime": (frozenset({"strptime"}), ("_strptime",))}

# Functions that may be given the name of an encoding without saying `encoding=`.
TAKE_ENCODINGS: Final = frozenset({
    "encode", "decode", "lookup", "getincrementaldecoder", "getincrementalencoder", "getreader", "getwriter", "getencoder",
    "getdecoder", "EncodedFile", "iterdecode", "iterencode", "TextIOWrapper",
})  # fmt: skip

# Modules of the host that are found by a name made at run time: of whom, for which names of the program's own,
# and which they are.  (`tokenize` looks for the encoding that a source file says it is in.)
FOUND_BY_NAME: Final = {
    "codecs": (
        frozenset({
            "lookup", "getincrementaldecoder", "getincrementalencoder", "getreader", "getwriter", "getencoder", "getdecoder",
            "EncodedFile", "iterdecode", "iterencode", "tokenize",
        }),
        (
            "encodings.aliases", "encodings.ascii", "encodings.base64_codec", "encodings.cp1252", "encodings.hex_codec",
            "encodings.iso8859_15", "encodings.latin_1", "encodings.raw_unicode_escape", "encodings.rot_13",
            "encodings.unicode_escape", "encodings.utf_16", "encodings.utf_16_be", "encodings.utf_16_le", "encodings.utf_32",
            "encodings.utf_32_be", "encodings.utf_32_le", "encodings.utf_8", "encodings.utf_8_sig",
        ),
    ),
}  # fmt: skip
