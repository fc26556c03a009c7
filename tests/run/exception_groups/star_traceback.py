# exit: 1
"""What is raised after `except*` has no entry for the function of the handlers of its own."""


def star():
    try:
        raise ExceptionGroup("s", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e:
        raise RuntimeError("instead")
    except* TypeError:
        raise


try:
    star()
except ExceptionGroup as e:
    raise OSError(2, "no", "file") from e
