"""What a function imports and Molt lacks is not missed as long as nobody calls it."""


def opens():
    import ctypes
    from sqlite3 import connect

    return ctypes, connect


class Holder:
    def method(self):
        import lzma

        def inner():
            from multiprocessing import Pool

            return Pool

        return lzma, inner


print(callable(opens), Holder().method.__name__)
try:
    from sqlite3 import no_such_name
except ImportError:
    print("none")
