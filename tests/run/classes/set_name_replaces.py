# __set_name__ may change the class's namespace; all values there before are still called.
class Replace:
    def __set_name__(self, owner, name):
        print("called", name)
        setattr(owner, name, 5)
        setattr(owner, "other", 6)


class Holder:
    first = Replace()
    other = Replace()
    third = Replace()


print(Holder.first, Holder.other, Holder.third)
