# Names of two leading underscores are mangled inside classes, and only there.
class Base:
    __secret = "base"

    def __init__(self):
        self.__value = 1

    def get(self):
        return self.__value, self.__secret

    def __hidden(self):
        return "base hidden"

    def call(self):
        return self.__hidden()


class Child(Base):
    __secret = "child"

    def __init__(self):
        super().__init__()
        self.__value = 2

    def __hidden(self):
        return "child hidden"

    def mine(self):
        return self.__value, self.__secret, self.__hidden()


c = Child()
print(c.get(), c.mine(), c.call(), sorted(vars(c)))
print(c._Base__value, c._Child__value, hasattr(c, "__value"), Base._Base__secret, Base._Base__hidden.__name__)


class _Leading:
    def set(self, __argument=5):
        __local = __argument
        return [__local for __x in (1, 2)], lambda: __local


print(_Leading().set()[0], _Leading().set(7)[1]())
__module_level = "not mangled"


class Reader:
    def read(self):
        return __module_level


try:
    Reader().read()
except NameError as error:
    print(error)
