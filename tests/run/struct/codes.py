# struct: every code with every byte order and all kinds of values.
from struct import calcsize, pack, unpack


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for order in ('', '@', '=', '<', '>', '!'):
    for c in 'xcbB?hHiIlLqQnNefdspP':
        show(lambda: (order + c, calcsize(order + c), calcsize(order + 'b' + c), calcsize(order + c + 'b'), calcsize(order + '3' + c), calcsize(order + c + '0q'), calcsize(order + '0' + c)))

values = [0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536, 2 ** 31 - 1, 2 ** 31, -2 ** 31, -2 ** 31 - 1, 2 ** 32 - 1, 2 ** 32, 2 ** 63 - 1, 2 ** 63, -2 ** 63, -2 ** 63 - 1, 2 ** 64 - 1, 2 ** 64, 10 ** 30, -10 ** 30, 1.5, 'a', b'a', None, True, [], float('inf'), float('nan'), 1e+300, -0.0]


class Ix:

    def __index__(self):
        return 7



class Fl:

    def __float__(self):
        return 2.5

values += [Ix(), Fl()]
for order in ('@', '<', '>'):
    for c in 'cbB?hHiIlLqQnNefdspP':
        for v in values:
            try:
                r = pack(order + c, v)
                back = unpack(order + c, r)
                print(order + c, str(v)[:12] if not isinstance(v, (Ix, Fl)) else type(v).__name__, r, back)
            except Exception as e:
                print(order + c, str(v)[:12] if not isinstance(v, (Ix, Fl)) else type(v).__name__, type(e).__name__, e)
