"""Subclasses of numbers whose conversions are their own, where numbers are formatted and converted."""

import binascii
import math


class TextInt(int):
    def __str__(self):
        return "42"


class TextFloat(float):
    def __str__(self):
        return "own"


class ReprFloat(float):
    def __repr__(self):
        return "own repr"


class FloatInt(int):
    def __float__(self):
        return 42.5


class FloatFloat(float):
    def __float__(self):
        return 42.5


class TextComplex(complex):
    def __str__(self):
        return "own complex"


class OtherComplex(complex):
    def __complex__(self):
        return 42j


class PlainComplex(complex):
    pass


def shown(make):
    try:
        return make()
    except Exception as error:
        return type(error).__name__, str(error)


for x in (TextInt(2), TextFloat(2), ReprFloat(2), FloatInt(2), FloatFloat(2), TextComplex(2), True, FloatInt(2**70)):
    for spec in ("", "5", "g", ".1f", "e", "%", "n"):
        if spec == "%" and isinstance(x, complex):
            continue
        print(type(x).__name__, repr(spec), shown(lambda: (format(x, spec), ("{:" + spec + "}").format(x), f"{x:{spec}}")))
    print(f"{x}", "{}".format(x), "%s" % x, f"{x!s}|{x!r:>3}", "{0} {0:5}".format(x))
    if not isinstance(x, complex):
        print("%g" % x, "%d" % x, float(x), complex(x), complex(1, x), math.sqrt(x), math.floor(x), round(x, 1), x + 0.5)

for make in (
    lambda: complex(OtherComplex(1 + 4j)), lambda: OtherComplex(1 + 4j), lambda: complex(OtherComplex(2 + 2j), 2.5),
    lambda: complex(2.5, OtherComplex(2 + 2j)), lambda: PlainComplex(OtherComplex(2 + 2j), 2.5), lambda: complex(PlainComplex(2 + 2j), 2.5),
    lambda: OtherComplex(PlainComplex(1 + 4j)), lambda: complex(PlainComplex(1j)), lambda: complex(FloatFloat(3), FloatInt(3)), lambda: complex(-0.0, -0.0),
    lambda: binascii.b2a_base64(b"hello", newline="text"), lambda: binascii.b2a_base64(b"hello", newline=0),
    lambda: binascii.b2a_base64(b"hello", newline=[]), lambda: binascii.a2b_base64(b"aGVsbG8=", strict_mode=None),
    lambda: binascii.a2b_base64(b"aGVsbG8=", strict_mode=True),
):  # fmt: skip
    print(shown(make), type(shown(make)).__name__)


class SlotHash:
    __slots__ = ("__hash__",)

    def __eq__(self, other):
        return True


print(type(SlotHash.__hash__).__name__)


class NoHash:
    __slots__ = ("a",)

    def __eq__(self, other):
        return True


print(NoHash.__hash__, shown(lambda: hash(NoHash())))
