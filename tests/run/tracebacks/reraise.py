# exit: 1
# A bare raise and a raise of the same object add lines to the traceback they already have.
def risky():
    raise ValueError("original")


def passes_on():
    try:
        risky()
    except ValueError:
        raise


def raises_object():
    try:
        passes_on()
    except ValueError as error:
        saved = error
    raise saved


raises_object()
