# sys.version_info, sys.float_info and sys.implementation: what programs ask of them.
import sys
from sys import float_info, version_info

print(sys.version_info >= (3, 8), sys.version_info[:2], sys.version_info < (3,), sys.version_info[0])
print(version_info.major, version_info.minor, version_info.releaselevel, version_info.serial)
print(version_info is sys.version_info, isinstance(version_info, tuple), len(version_info))
print(type(version_info), type(version_info).__name__)
major, minor, *rest = sys.version_info
print(major, minor, rest[1:], "%d.%d" % sys.version_info[:2])
print(float_info)
print(float_info.max, float_info.min, float_info.epsilon, float_info.dig, float_info.mant_dig)
print(1.0 + float_info.epsilon > 1.0, float_info.max * 2, float_info[0] == float_info.max)
print(sys.implementation.name, sys.implementation.version == version_info, getattr(sys.implementation, "_build", None))
print(type(sys.implementation), repr(sys.implementation)[:62], f"version={version_info}" in str(sys.implementation))
print(hasattr(sys, "version_info"), hasattr(sys, "no_such_info"), sorted({3: version_info}))
for attempt in (
    lambda: version_info.patch,
    lambda: float_info.precision,
    lambda: type(version_info)((1, 2, 3, 4, 5)),
    lambda: sys.no_such_info,
):
    try:
        attempt()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
