"""`cls.__bases__ = …`: other bases, for the class and all that derive from it, and for what was made before."""


class Old:
    def __add__(self, other):
        return "old"

    def __len__(self):
        return 7

    def name(self):
        return "old"

    kind = "old"


class New:
    def name(self):
        return "new " + type(self).__name__

    def __iter__(self):
        return iter("new")

    def __getattr__(self, name):
        return f"no {name}"


class Plain:
    pass


class Middle(Old):
    def both(self):
        return super().name()


class Low(Middle):
    pass


def what(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def show():
    for x in (middle, low):
        what(lambda: x + 1)
        what(lambda: len(x))
        what(lambda: list(x))
        what(lambda: x.name())
        what(lambda: x.both())
        what(lambda: x.kind)
        print(isinstance(x, Old), isinstance(x, New), [c.__name__ for c in type(x).__mro__])
    print([c.__name__ for c in Old.__subclasses__()], [c.__name__ for c in New.__subclasses__()])


middle, low = Middle(), Low()
low.own = 1
for bases in ((Old,), (New,), (New, Old), (Plain,), (Old, New)):
    Middle.__bases__ = bases
    print(Middle.__bases__ == bases, Middle.__base__.__name__, low.own)
    show()


class Slots:
    __slots__ = ("a",)


class Meta(type):
    pass


class List(list):
    pass


class Bare:
    pass


def assign(cls, value):
    cls.__bases__ = value


for cls, value in (
    (Middle, [Old]), (Middle, ()), (Middle, (1,)), (Middle, (Low,)), (Middle, (Middle,)), (Middle, (Old, Old)),
    (Middle, (List,)), (Middle, (Slots,)), (Middle, (int,)), (Bare, (Old,)), (int, (object,)), (Middle, (Old, object, New)),
):
    what(lambda: assign(cls, value))
print([c.__name__ for c in Low.__mro__])
what(low.name)
