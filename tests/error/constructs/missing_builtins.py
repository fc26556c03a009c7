# Built-in names that CPython has and Molt has not: refused, not a NameError when they are reached.
view = memoryview(b"abc")
breakpoint()
help(view)


async_next = anext
print(aiter)
