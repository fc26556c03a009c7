"""An annotated name in parentheses is not bound by that."""

no = 1
def f():
    (no): int
    return no
print(f())
def g():
    (nope): int
    return nope
try: g()
except NameError as e: print(type(e), e)
class C:
    (no): str
    print(no)
(no): int
print(no)
