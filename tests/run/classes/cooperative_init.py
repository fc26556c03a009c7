# __init__ chains over a diamond, passing keywords on.
class Root:
    def __init__(self, **rest):
        print("Root", sorted(rest))
        assert not rest, f"left over: {sorted(rest)}"


class Named(Root):
    def __init__(self, name="anon", **rest):
        print("Named", name)
        super().__init__(**rest)
        self.name = name


class Sized(Root):
    def __init__(self, size=0, **rest):
        print("Sized", size)
        super().__init__(**rest)
        self.size = size


class Box(Named, Sized):
    def __init__(self, *args, color="red", **rest):
        print("Box", args, color)
        super().__init__(*args, **rest)
        self.color = color


b = Box("n", size=3)
print(vars(b))
b = Box(color="blue", size=1, name="kw")
print(vars(b))
try:
    Box(weight=5)
except AssertionError as error:
    print(error)
