"""What `anext(…, default)` gives hands what it is given on to the iterator's awaitable as it is."""


class Awaitable:
    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        raise StopAsyncIteration

    def send(self, *args):
        return "send", args

    def throw(self, *args):
        return "throw", args

    def close(self, *args):
        return "close", args


class Iterator:
    def __anext__(self):
        return Awaitable()


awaitable = anext(Iterator(), 42)
print(awaitable.send("value"), awaitable.throw(ValueError), awaitable.throw(ValueError, "error"))
print(awaitable.throw(ValueError, "error", None), awaitable.throw(), awaitable.throw(1, 2, 3, 4), awaitable.close())
try:
    next(awaitable)
except StopIteration as stop:
    print(stop.value)


class Steps:
    """One that waits once, and ends in the way it is told."""

    def __init__(self, end):
        self.end = end

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Pause()
        if self.end is not None:
            raise self.end
        return "item"


class Pause:
    def __await__(self):
        try:
            yield "waits"
        except KeyError as error:
            print("seen", repr(error))
            raise StopAsyncIteration from None


for end in (None, StopAsyncIteration(), ValueError("end")):
    for act in (lambda a: a.send(None), lambda a: a.throw(KeyError), lambda a: a.throw(KeyError, "x"), lambda a: a.throw(OSError("other"))):
        pending = anext(Steps(end), "default")
        print(pending.send(None))
        try:
            print(act(pending))
        except BaseException as error:
            print(type(error).__name__, error.args)
