"""Modules that CPython has for its own tests may be missing: importing them is an error where it runs, if it runs."""


def uses_it():
    try:
        import _testclinic_that_nobody_has  # noqa: F401
    except ModuleNotFoundError as error:
        print(error)


uses_it()


def never():
    import _testcapi
    from _testinternalcapi import get_configs

    return _testcapi, get_configs


print(callable(never))
