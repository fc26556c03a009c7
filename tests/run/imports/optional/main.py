# An absent module is an ordinary exception where the program is ready for it.
try:
    import no_such_module_at_all
except ImportError as error:
    print(type(error).__name__, error, error.name)
    no_such_module_at_all = None
print(no_such_module_at_all)
try:
    from package.missing import thing
except ModuleNotFoundError as error:
    print(error)
try:
    from package import missing
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])


def load(name):
    try:
        import fast_version as version
    except ImportError:
        import slow_version as version
    return version.NAME + name


print(load("!"))
