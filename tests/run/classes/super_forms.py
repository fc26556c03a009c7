# super() in methods, class methods, properties, nested functions; its errors.
class Base:
    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def helper():
        return "helper"

    @property
    def value(self):
        return 10

    def __init__(self):
        self.log = ["base"]

    def __repr__(self):
        return "Base()"


class Child(Base):
    @classmethod
    def make(cls):
        return "made " + super().make() + super().helper()

    @property
    def value(self):
        return super().value + 1

    def __init__(self):
        super(Child, self).__init__()
        self.log.append("child")

    def __repr__(self):
        return "Child of " + super().__repr__()

    def nested(self):
        def inner():
            return super(Child, self).value

        return inner(), [super(Child, self).value for _ in range(2)], __class__.__name__

    def bad(self):
        return super().missing


c = Child()
print(c, c.value, Child.make(), c.log, c.nested(), Base.value.fget(c))
for attempt in (lambda: c.bad(), lambda: super(Child, 5), lambda: super(Child).x):
    try:
        attempt()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


def outside(self):
    return super().value


try:
    outside(c)
except RuntimeError as error:
    print(error)
