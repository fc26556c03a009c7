# The reflected method of a subclass on the right goes first, if it overrides it.
class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"

    def __eq__(self, other):
        return "Base.eq"

    def __lt__(self, other):
        return "Base.lt"

    def __gt__(self, other):
        return "Base.gt"

    __hash__ = None


class Override(Base):
    def __radd__(self, other):
        return "Override.radd"

    def __eq__(self, other):
        return "Override.eq"

    def __gt__(self, other):
        return "Override.gt"

    __hash__ = None


class Plain(Base):
    pass


print(Base() + Override(), Base() + Plain(), Override() + Base(), Base() + Base())
print(Base() == Override(), Base() == Plain(), Override() == Base(), Base() < Override(), Base() < Plain())


class MyInt(int):
    def __radd__(self, other):
        return f"MyInt.radd({other})"

    def __rsub__(self, other):
        return "MyInt.rsub"


print(5 + MyInt(3), 5 - MyInt(3), 5 * MyInt(3), MyInt(3) + 5, 2.5 + MyInt(1))
