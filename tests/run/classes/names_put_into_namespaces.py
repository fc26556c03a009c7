"""Names that no statement of a class body binds: `vars()` of it, `__prepare__`, `__missing__`."""
import enum

outside = "global"


class Plain:
    for number in range(3):
        vars()[f"field_{number}"] = number * 2
    total = field_0 + field_1 + field_2
    try:
        field_9
    except NameError as error:
        print(error)
    before = outside
    locals()["outside"] = "own"
    after = outside


print(Plain.total, Plain.before, Plain.after)


class Days(enum.Enum):
    _ignore_ = "Days i"
    Days = vars()
    for i in range(3):
        Days[f"day_{i}"] = i
    LAST = day_2


print(list(Days), Days.LAST is Days.day_2)


class Recording(dict):
    def __missing__(self, key):
        if key.startswith("make_"):
            return lambda value: f"{key} {value}"
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **options):
        namespace = Recording()
        namespace["prepared"] = [name, len(bases)]
        return namespace

    def __new__(mcls, name, bases, namespace, **options):
        return super().__new__(mcls, name, bases, dict(namespace))


def build(local):
    class Made(metaclass=Meta):
        prepared.append(local)
        first = make_first(len(prepared))
        second = outside
        listed = [make_inner for make_inner in (1, 2)]

    return Made


print(build("x").prepared, build("y").first, build("z").second, build("q").listed)


class Derived(build("w")):
    third = make_third(prepared)


print(Derived.third)
