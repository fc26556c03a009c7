"""Classes derived from bytearray can have slots and weak references, those from bytes only a dict."""
import weakref


class Buffer(bytearray):
    __slots__ = ("x", "y", "__dict__")


class Plain(bytearray):
    pass


b = Buffer(b"abc")
b.x, b.z = 1, 2
print(b, b.x, b.z, len(b), hasattr(b, "y"))
plain = Plain(b"q")
print(weakref.ref(plain)() is plain)
try:
    class Slotted(bytes):
        __slots__ = ("x",)
except TypeError as error:
    print(error)
