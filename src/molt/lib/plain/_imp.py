"""`_imp`: nothing is imported that the program was not compiled with, and by one thread."""

_makes_names = True


def lock_held():
    return False


def acquire_lock():
    pass


def release_lock():
    pass


def extension_suffixes():
    return [".cpython-311-x86_64-linux-gnu.so", ".abi3.so", ".so"]


def is_builtin(name, /):
    return 0


def is_frozen(name, /):
    return False


def _override_frozen_modules_for_tests(override, /):
    pass


def _override_multi_interp_extensions_check(override, /):
    return 0
