"""Assignment to `__class__`: attributes stay, methods are the other class's, and layouts have to be alike."""
import weakref


class Draft:
    kind = "draft"

    def __init__(self, title):
        self.title = title
        self.words = 0

    def describe(self):
        return f"{self.kind} {self.title} {self.words}"

    def publish(self):
        self.__class__ = Published
        return self


class Published(Draft):
    kind = "published"

    def __init__(self, title, where, when, how):
        super().__init__(title)
        self.where, self.when, self.how = where, when, how

    def describe(self):
        return f"{super().describe()} at {getattr(self, 'where', None)}"

    def __add__(self, other):
        return self.words + other

    def __del__(self):
        print("end of", self.title)


class Other:
    def describe(self):
        return f"other {vars(self)}"


def show(page):
    page.words += 1
    return page.describe()


pages = [Draft("a"), Draft("b"), Published("c", 1, 2, 3)]
for page in pages:
    print(show(page))
pages[0].publish()
pages[1].__class__ = Other
setattr(pages[2], "__class__", Draft)
for page in pages:
    print(show(page), type(page).__name__, isinstance(page, Draft), page.__class__)
    page.more = 1
    page.__dict__["most"] = 2
    print(vars(page), page.more + page.most)
print(pages[0] + 5)
pages[0].__class__ = Draft
try:
    pages[0] + 5
except TypeError as error:
    print(error)
pages[0].__class__ = Published
reference = weakref.ref(pages[0])
for pages[2].__class__ in (Other, Published, Other):
    print(pages[2].describe())
del page
del pages[0]
print(reference())


class Slots:
    __slots__ = ("a", "b")


class SameSlots:
    __slots__ = ("a", "b")


class OtherSlots:
    __slots__ = ("a", "c")


class MoreSlots(Slots):
    __slots__ = ("d",)


class NoMore(Slots):
    __slots__ = ()


class WithDict(Slots):
    pass


slots = Slots()
slots.a = 1
for cls in (SameSlots, NoMore, Slots, OtherSlots, MoreSlots, WithDict, Draft, int, object, 3, "x", None):
    try:
        slots.__class__ = cls
        print(type(slots).__name__, slots.a)
    except TypeError as error:
        print(error)


class Number(int):
    pass


class OtherNumber(int):
    def half(self):
        return self // 2


class Failure(Exception):
    pass


class OtherFailure(Failure):
    def __str__(self):
        return f"other {self.args}"


class Listed(list):
    pass


class OtherListed(Listed):
    def __len__(self):
        return 100


number = Number(12)
number.note = "n"
failure = Failure(1, 2)
failure.__class__ = OtherFailure
print(failure, repr(failure), type(failure).__mro__[1].__name__)
listed = Listed([1, 2])
listed.__class__ = OtherListed
print(len(listed), listed)
for target, cls in (
    (5, Number), (Number(1), int), (failure, ValueError), (listed, Number), (number, Draft), (number, OtherNumber), (len, Draft), (Draft("q"), list),
):
    try:
        target.__class__ = cls
    except TypeError as error:
        print(error)
try:
    del slots.__class__
except TypeError as error:
    print(error)


class Property:
    @property
    def __class__(self):
        return Draft


print(isinstance(Property(), Draft), type(Property()).__name__)


class Big:
    def grow(self):
        for index in range(80):
            setattr(self, f"a{index}", index)


class Bigger(Big):
    pass


big = Big()
big.grow()
big.__class__ = Bigger
print(len(vars(big)), big.a79, type(big).__name__)


class Counter:
    def __init__(self):
        self.n = 0

    def step(self):
        self.n += 1
        if self.n % 1000 == 0:
            self.__class__ = Down if type(self) is Counter else Counter


class Down(Counter):
    def step(self):
        self.n += 3
        if self.n % 1000 == 0:
            self.__class__ = Counter


counter = Counter()
for _ in range(5000):
    counter.step()
print(counter.n, type(counter).__name__)
