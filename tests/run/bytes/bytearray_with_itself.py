# A bytearray that is changed by its own content: what works on a copy, and += which does not.
def grow(b):
    b += b


for name, change in (
    ("extend", lambda b: b.extend(b)),
    ("slice", lambda b: b.__setitem__(slice(1, 1), b)),
    ("whole", lambda b: b.__setitem__(slice(None), b)),
    ("step", lambda b: b.__setitem__(slice(None, None, 2), b[:2])),
    ("+=", grow),
    ("*=", lambda b: b.__imul__(2)),
    ("replace", lambda b: print(b.replace(b, b + b))),
    ("join", lambda b: print(b.join([b, b]))),
    ("init", lambda b: b.__init__(b)),
):
    for start in (b"abc", b""):
        data = bytearray(start)
        try:
            change(data)
        except (BufferError, ValueError) as error:
            print(name, type(error).__name__, error)
        print(name, start, data)
