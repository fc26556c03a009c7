# Built-in names that CPython has and Molt has not: refused, not a NameError when they are reached.
breakpoint()
help(5)
