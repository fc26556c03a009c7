# Data and non-data descriptors, and their precedence over the instance dict.
class NonData:
    def __get__(self, instance, owner=None):
        return ("non-data", instance is None, owner.__name__)


class Data:
    def __get__(self, instance, owner=None):
        return ("data", instance is None)

    def __set__(self, instance, value):
        print("Data.__set__", value)

    def __delete__(self, instance):
        print("Data.__delete__")


class C:
    a = NonData()
    b = Data()


c = C()
print(c.a, C.a, c.b, C.b)
c.a = "instance wins"
c.b = "never stored"
vars(c)["b"] = "hidden"
print(c.a, c.b, vars(c))
del c.b
del c.a
print(c.a)


class Cached:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        print("computing", self.name)
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Cached
    def area(self):
        return 3 * self.r**2


k = Circle(2)
print(k.area, k.area)
