"""Calls of classes whose `__init__` is a base's, or is shared by plain objects and exceptions."""

import enum
import json

given = json.loads("[1, 2, 3]")


class Base:
    kind = "base"

    def __init__(self, x, y=10):
        self.x = x
        self.y = y

    def total(self):
        return self.x + self.y


class Plain(Base):
    pass


class Named(Plain):
    kind = "named"


class Counted:
    made = 0

    def __init__(self, x):
        Counted.made += 1
        self.x = x


class CountedError(Counted, Exception):
    pass


class CountedObject(Counted):
    pass


class Refused(Exception):
    def __init__(self, code, text="refused"):
        self.code = code
        self.text = text


class Sub(Refused):
    pass


class Made(Exception):
    def __new__(cls, *args):
        made = super().__new__(cls, "made")
        made.extra = len(args)
        return made

    def __init__(self, x):
        self.x = x


class MadeToo(Made):
    pass


class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.by = "meta"
        return made


class ByMeta(Base, metaclass=Meta):
    pass


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Wrong(Base):
    pass


def make(cls, values):
    out = []
    for value in values:
        made = cls(value)
        out.append(made.x)
    return out


def loop():
    seen = 0
    for value in given:
        seen += Plain(value).total() + Named(value, 1).total() + Named(x=value, y=2).x
    print(seen, Named.kind, Plain.kind)
    for cls in (Plain, Named, CountedObject, CountedError, ByMeta, MadeToo):
        print(cls.__name__, make(cls, given))
    print(Counted.made, ByMeta(1).by)
    errors = []
    for value in given:
        try:
            if value % 2:
                raise Sub(value)
            raise Sub(value, text="even")
        except Refused as error:
            errors.append((error.code, error.text, error.args, type(error).__name__))
    print(errors)
    for value in given:
        try:
            raise CountedError(value)
        except CountedError as error:
            print(error.args, error.x, error)
    for value in given:
        try:
            raise MadeToo(value)
        except Made as error:
            print(error.args, error.extra, error.x)
    print([Color(value).name for value in given[:2]])


loop()


def change():
    def other(self, x):
        self.x = -x

    print([Wrong(5).x, Wrong(5).y])
    Wrong.__init__ = other
    print(Wrong(5).x, hasattr(Wrong(5), "y"))
    Sub.__init__ = lambda self, code: setattr(self, "code", code * 2)
    for value in given:
        error = Sub(value)
        print(error.code, error.args, hasattr(error, "text"))
    del Sub.__init__
    print(Sub(4).text)
    Sub.__new__ = lambda cls, *args: Exception.__new__(cls, "new")
    print(Sub(4).args, Sub(5).code)
    for bad in ((), (1, 2, 3)):
        try:
            Refused(*bad)
        except TypeError as error:
            print(error)
    try:
        Refused(1, code=2)
    except TypeError as error:
        print(error)


change()
