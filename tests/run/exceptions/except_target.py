# The except variable is deleted at the end of its block, on every way out.
def f():
    error = "before"
    try:
        raise ValueError("v")
    except ValueError as error:
        print(error)
    try:
        print(error)
    except NameError as unbound:
        print(unbound)


f()
e = 5
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("inside")
except KeyError as other:
    print(other, "e" in globals())
try:
    raise ValueError("x")
except ValueError as e:
    e = "rebound"
    del e
    e = "again"
print("e" in globals())
try:
    raise ValueError("keep")
except ValueError as e:
    kept = e
print(kept, kept.__traceback__ is not None)
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError as err:
        continue
print("err" in globals())
kept = None
