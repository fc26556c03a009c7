"""`locals()`, `vars()` and `dir()` in comprehensions: their own variables, and those that they share."""

print([sorted(locals()) for x in range(2)])


def function(a, b):
    shown = [(sorted(locals()), x + a) for x in range(2)]
    inner = list((dir(), y, b) for y in "ab")
    both = {k: sorted(vars()) for k in "c" for v in "d" if sorted(locals()) != [] and a}
    return shown, inner, both, sorted(locals())


print(function(1, 2))
print(sum(len(locals()) for x in range(3)))
