# import a.b binds a; import a.b as c binds b; from a import b finds submodules.
import pack.one
import pack.two as second
from pack import three

print(pack.one.value, second.value, three.value, "one" in globals(), "pack" in globals())
import pack.two

print(pack.two is second, pack.three is three)


def local():
    import pack.one as one

    return one.value + pack.one.value


print(local())
