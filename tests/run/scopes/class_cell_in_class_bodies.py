"""`__class__` in the body of a class is that of the class around, also where methods share one of their own."""


class Outer:
    def make(self):
        class Inner:
            around = __class__
            has_it = "__class__" in locals()

            def own(self):
                return __class__, super().__repr__().startswith("<")

            def both(self):
                class Third:
                    above = __class__
                    pairs = [(n, above.__name__) for n in range(1)] if False else []

                    def own(self):
                        return __class__, self.above

                return Third

        return Inner

    def plain(self):
        class Inner:
            around = __class__

        return Inner

    def bound(self):
        class Inner:
            __class__ = "bound in the body"
            seen = __class__

        return Inner

    def own(self):
        return __class__


inner = Outer().make()
print(inner.around, inner.has_it, inner().own())
third = inner().both()
print(third.above is inner, third().own()[0] is third, third().own()[1] is inner, third.pairs)
print(Outer().plain().around, Outer().bound().seen, Outer().own())
try:

    class Alone:
        seen = __class__

        def own(self):
            return __class__

except NameError as error:
    print(error)


def within(__class__):
    class Inner:
        seen = __class__

        def own(self):
            return __class__

    return Inner.seen, Inner().own() is Inner


print(within("a parameter"))


class Base:
    def who(self):
        return "base"


class Derived(Base):
    def who(self):
        class Helper(Base):
            outer = __class__
            def who(self):
                return "helper of " + super().who() + " in " + __class__.__name__ + self.outer.__name__

        return Helper().who() + ", " + super().who()


print(Derived().who())
