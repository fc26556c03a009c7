# array: every type code, its values and the errors of those that do not fit.
from array import array, typecodes


print(typecodes, array, array.__name__, array.__module__)
for c in typecodes:
    a = array(c) if c != 'u' else array(c, 'ab')
    print(a, a.typecode, a.itemsize, len(a), bool(a))

values = {'b': [-128, 127, 0], 'B': [0, 255], 'h': [-32768, 32767], 'H': [0, 65535], 'i': [-2 ** 31, 2 ** 31 - 1], 'I': [0, 2 ** 32 - 1], 'l': [-2 ** 63, 2 ** 63 - 1], 'L': [0, 2 ** 64 - 1], 'q': [-2 ** 63, 2 ** 63 - 1], 'Q': [0, 2 ** 64 - 1], 'f': [0.1, -2.5, float('inf')], 'd': [0.1, 1e+300, float('-inf')]}
for c, vs in values.items():
    a = array(c, vs)
    print(a, a.tobytes(), list(a), a == array(c, vs), a[0], a[-1])
    for bad in (-1, 2 ** 64, -2 ** 63 - 1, 256, 70000, 2 ** 32, 'x', None, 1.5, b'a'):
        try:
            a.append(bad)
            print(c, bad, a.pop())
        except Exception as e:
            print(c, str(bad)[:22], type(e).__name__, e)
