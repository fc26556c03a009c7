# __new__ of built-in classes, called with other classes and with what is none.
types = [int, float, str, bytes, bytearray, list, tuple, dict, set, frozenset, complex, property, classmethod, staticmethod,
    zip, map, BaseException, OSError]

for t in types:
    for args in ((), (object,), (3,), (t,), (type("X", (), {}),)):
        try:
            r = t.__new__(*args)
            r = type(r).__name__
        except Exception as e:
            r = type(e).__name__ + " " + str(e)
        print(t.__name__, len(args), r)
    try:
        print(object.__new__(t))
    except TypeError as e:
        print(e)
