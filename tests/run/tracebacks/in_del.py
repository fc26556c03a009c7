# stderr: expected
# Exceptions in __del__ are reported and ignored.
class Bad:
    def __del__(self):
        raise ValueError("in del")

    def __repr__(self):
        return "<Bad>"


b = Bad()
del b
print("still here")


def scope():
    Bad()
    return 5


print(scope())
