"""What code objects say of themselves: flags, names, constants, variables of inner functions, and their `dir()`."""

import dis
import inspect
import sys


def plain(a, b=2, *rest, key=None, **more):
    "Says what it does."
    total = a + 1.5
    text = "constant"
    for each in (1, 2, 3):
        total += len(rest) + more.get(text, each)
    return total if key in {1, 2} else sys.maxsize


def outer(n):
    m = n + 1

    def inner(k):
        nonlocal m
        m += k
        return m, n

    return inner, lambda: m


class C:
    limit = 3

    def method(self):
        return self.limit.bit_length()

    def generator(self):
        yield from range(self.limit)

    async def coroutine(self):
        return None


def show(code):
    print(code.co_name, code.co_qualname, code.co_flags, code.co_nlocals, code.co_stacksize)
    print(" ", code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    print(" ", [const.co_name if inspect.iscode(const) else const for const in code.co_consts])
    print(" ", len(code.co_code) % 2, len(list(code.co_lines())) > 0, type(code.co_linetable).__name__)


show(plain.__code__)
show(outer.__code__)
for function in outer(1):
    show(function.__code__)
show(C.method.__code__)
show(C.generator.__code__)
show(C.coroutine.__code__)
show(C().method.__code__)
inner = [const for const in outer.__code__.co_consts if inspect.iscode(const)]
for code in inner:
    show(code)
print(sys._getframe().f_code.co_flags, sys._getframe().f_code.co_name)
print(dir(plain.__code__) == dir(inner[0]), [name for name in dir(plain.__code__) if not name.startswith("__")])
print([name for name in dir(sys._getframe()) if not name.startswith("__")])
print([name for name in dir(plain) if not name.startswith("__")], "__builtins__" in dir(plain))
print(plain.__builtins__["len"] is len, sorted(plain.__builtins__)[:3])


class Body:
    flags = sys._getframe().f_code.co_flags
    names = dir()


print(Body.flags, Body.names)
dis.dis(C.method)
dis.dis(compile("x + 1 if x else (x, y.z)", "a text", "eval"))
known = compile("z = 1; w = z * 2", "another", "exec")
print(known.co_names, known.co_consts)
