# Names of generators, coroutines and asynchronous generators can be set, each by itself.
def gen():
    yield 1


async def coro():
    pass


async def agen():
    yield 1


for make in (gen, coro, agen):
    for _ in range(2):
        x = make()
        print(type(x).__name__, x.__name__, x.__qualname__)
        x.__name__ = "other"
        print(x.__name__, x.__qualname__, make.__name__)
        x.__qualname__ = "A.other"
        print(x.__name__, x.__qualname__, repr(x).partition(" at ")[0])
        for name in ("__name__", "__qualname__"):
            for value in (3, None, b"x"):
                try:
                    setattr(x, name, value)
                except TypeError as error:
                    print(error)
        for name in ("zzz", "__doc__", "gi_code", "cr_code", "ag_code", "close"):
            try:
                setattr(x, name, 1)
            except AttributeError as error:
                print(name, "AttributeError")
        if make is coro:
            x.close()
