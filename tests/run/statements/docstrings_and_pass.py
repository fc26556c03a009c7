"""The module's doc."""
# Docstrings, pass, ellipsis, expression statements, semicolons, long lines, odd layout.


def f():
    """f's doc"""


def g():
    "first" "joined"
    ...


def h():
    f"not a doc"


class C:
    '''C's doc'''
    pass; x = 1; y = 2

    def m(self): return self.x; print("unreachable")


print(__doc__, f.__doc__, g.__doc__, h.__doc__, C.__doc__, C().m(), f(), C.y)
1 + 1; "expression"; [1, 2][0]
if True: a = 1; b = 2
value = (1 +
         2 *
         3)
total = value + \
    a + b
print(total); print("same line")
for _ in (1, 2): print(_, end=" ")
print()
