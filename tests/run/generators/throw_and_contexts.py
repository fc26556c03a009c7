"""What `throw` notes as the context: what the generator handles, never what its caller does."""
from contextlib import ExitStack, contextmanager


def chain(error):
    found = []
    while error is not None and len(found) < 8:
        found.append(error.args[0])
        error = error.__context__
    return found


@contextmanager
def raising(error):
    try:
        yield
    finally:
        raise error


def errors(texts):
    return [Exception(text) for text in texts]


e1, e2, e3, e4 = errors("1234")
try:
    with ExitStack() as stack:
        for error in (e4, e3, e2):
            stack.enter_context(raising(error))
        raise e1
except Exception as error:
    print("stack", chain(error))
e1, e2, e3, e4 = errors("1234")
try:
    with raising(e4), raising(e3), raising(e2):
        raise e1
except Exception as error:
    print("with", chain(error))


def plain(error):
    try:
        yield 1
    finally:
        raise error


def shows():
    try:
        yield 1
    except Exception as error:
        print("  inside", chain(error))
        raise


def handling(inner):
    try:
        raise inner
    except Exception:
        try:
            yield 1
        except Exception as error:
            print("  while handling", chain(error))
            yield 2
            raise


def outer(generator):
    try:
        yield from generator
    except Exception as error:
        print("  outer", chain(error))
        raise error


for kind in ("plain", "shows", "handling", "outer", "unstarted", "ended"):
    for has_context in (False, True):
        a, b, c, d = errors("abcd")
        if has_context:
            b.__context__ = d
        generator = {
            "plain": lambda: plain(c), "shows": shows, "handling": lambda: handling(c), "outer": lambda: outer(shows()),
            "unstarted": shows, "ended": shows,
        }[kind]()
        if kind != "unstarted":
            next(generator)
        if kind == "ended":
            list(generator)
        try:
            raise a
        except Exception:
            for _ in range(2):
                try:
                    print(kind, generator.throw(b))
                except Exception as error:
                    print(kind, has_context, chain(error))


async def coroutine():
    try:
        await Waits()
    except Exception as error:
        print("  coroutine", chain(error))
        raise


class Waits:
    def __await__(self):
        yield 1


a, b = errors("ab")
waiting = coroutine()
waiting.send(None)
try:
    raise a
except Exception:
    try:
        waiting.throw(b)
    except Exception as error:
        print(chain(error))
