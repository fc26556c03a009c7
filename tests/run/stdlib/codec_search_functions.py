"""Search functions that are registered: when they are asked, for which name, what they may return."""

import codecs

asked = []


def rot(name):
    asked.append(name)
    if name.startswith("rot_one"):
        return codecs.CodecInfo(
            lambda text, errors="strict": (bytes(ord(c) + 1 for c in text), len(text)),
            lambda data, errors="strict": ("".join(chr(b - 1) for b in bytes(data)), len(data)),
            name="rot_one",
        )
    if name == "no_codec":
        return "none"
    if name == "too_short":
        return (1, 2, 3)
    return None


codecs.register(rot)
print("abc".encode("ROT  one-X"), b"bcd".decode("rot_one_x"), asked)
print("abc".encode("utf-8"), codecs.lookup("UTF 8").name, codecs.lookup("latin-1").name, asked)
for name in ("no-codec", "Too-Short", "no.such--codec", "no-codec"):
    try:
        codecs.lookup(name)
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)
print(asked)
codecs.unregister(rot)
try:
    "abc".encode("rot one X")
except LookupError as e:
    print(e)
