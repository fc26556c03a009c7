# A place that remembers where an attribute or a method was must notice that the class changed.
class A:
    kind = "A"

    def name(self):
        return "A.name"

    def twice(self):
        return self.value() * 2

    def value(self):
        return 1


class B(A):
    def value(self):
        return 2.5


def ask(x):
    return x.name(), x.twice(), x.kind


a, b = A(), B()
for _ in range(3):
    print(ask(a), ask(b))
A.name = lambda self: "patched"
print(ask(a), ask(b))
B.name = lambda self: "B's own"
print(ask(a), ask(b))
a.name = lambda: "instance"
print(ask(a), ask(b))
del a.name
print(ask(a))
A.value = lambda self: "v"
print(ask(a), ask(b))
del B.value
print(ask(b))
A.kind = property(lambda self: "property")
print(ask(a))
a.__dict__["kind"] = "hidden"
print(ask(a))
A.kind = "plain"
print(ask(a), ask(b))


class Field:
    pass


def read(x):
    return x.f


def write(x, v):
    x.f = v


one = Field()
for v in (1, 2, 3):
    write(one, v)
    print(read(one))
Field.f = property(lambda self: "computed", lambda self, v: print("set", v))
print(read(one))
write(one, 4)
del Field.f
print(read(one))
Field.__getattr__ = lambda self, name: "missing " + name
print(read(one), read(Field()))
Field.__setattr__ = lambda self, name, v: print("setattr", name, v)
write(one, 5)
print(read(one))
del Field.__setattr__
Field.__getattribute__ = lambda self, name: "always"
print(read(one))
del Field.__getattribute__
write(one, 6)
print(read(one), read(Field()))


def made(i):
    class Local:
        def get(self):
            return i

    return Local()


print([made(i).get() for i in range(5)], sum(made(i).get() for i in range(100)))


class Base:
    def who(self):
        return "base"


class Mid(Base):
    pass


class Leaf(Mid):
    pass


def who(x):
    return x.who()


print(who(Leaf()), who(Leaf()))
Mid.who = lambda self: "mid"
print(who(Leaf()))
Base.who = lambda self: "new base"
print(who(Leaf()), who(Base()))
del Mid.who
print(who(Leaf()))
