# f-strings see closures, class scopes' enclosing names, comprehension variables and self.
def outer(prefix):
    count = 0

    def inner(value):
        nonlocal count
        count += 1
        return f"{prefix}{value}#{count}"

    return inner


show = outer("item-")
print(show(1), show("b"))


class Label:
    width = 6
    rule = f"{'-' * width}"

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return f"{type(self).__name__}({self.text!r:>{self.width}})"


print(
    Label.rule,
    Label("x"),
    [f"{i}:{c}" for i, c in enumerate("ab")],
    {f"k{i}": f"{i * i:02}" for i in range(3)},
)
print(f"{f'{1 + 1}'}", f"{'a' if True else 'b'}", f"{ {'a': 1}['a'] }", f"{(1).bit_length()}")
