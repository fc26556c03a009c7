# Raising an exception that is already in the chain never makes a cycle.
def chain(error):
    texts = []
    while error is not None and len(texts) < 10:
        texts.append(str(error))
        error = error.__context__
    return texts


first, second = ValueError("first"), KeyError("second")
try:
    try:
        raise first
    except ValueError:
        raise second
except KeyError as error:
    print(chain(error))
try:
    try:
        raise second
    except KeyError:
        raise first
except ValueError as error:
    print(chain(error))
try:
    try:
        raise first
    except ValueError as error:
        raise error
except ValueError as error:
    print(chain(error), error is first)
try:
    raise first from first
except ValueError as error:
    print(error.__cause__ is error, error.__suppress_context__)
first.__cause__ = second.__cause__ = first.__context__ = second.__context__ = None
