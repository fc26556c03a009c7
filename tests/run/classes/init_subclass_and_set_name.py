# __init_subclass__ and __set_name__ run when the class is made.
class Plugin:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry.append((cls.__name__, tag))


class A(Plugin, tag="first"):
    pass


class B(Plugin):
    pass


class C(A, tag=3):
    pass


print(Plugin.registry)


class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        print("set", self.name, value)
        instance.__dict__[self.name] = value


class Model:
    x = Field()
    y = Field()


m = Model()
m.x = 5
print(m.x, m.y, Model.x.name, vars(m))
try:

    class D(Plugin, unknown=1):
        pass
except TypeError as error:
    print(error)
