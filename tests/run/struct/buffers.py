# struct: several values, buffers and offsets, Struct, iteration, errors.
import struct
from struct import Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


print(pack('<bHiq?f d2s3pxc', 1, 2, 3, 4, True, 1.5, 2.5, b'abc', b'defg', b'z'), pack('>3h', 1, 2, 3), pack('2i 3s', 1, 2, b'ab'), pack('0s', b'q'), pack('5p', b'abcdefgh'), pack('300p', b'x' * 400)[:3], pack('4x'))
print(unpack('<3sH', b'abc\x01\x02'), unpack('5p', b'\x03abcd'), unpack('5p', b'\tabcd'), unpack('>hhl', b'\x00\x01\x00\x02\x00\x00\x00\x03'), unpack('?', b'\x07'), unpack('3c', b'xyz'), unpack('', b''), unpack('<4x', b'abcd'))
for f in (lambda: pack('z', 1), lambda: pack('3', 1), lambda: pack('i'), lambda: pack('i', 1, 2), lambda: pack(5), lambda: pack(), lambda: pack(b'i', 5), lambda: calcsize('99999999999999999999i'), lambda: calcsize('9223372036854775807i'), lambda: calcsize('i\x00'), lambda: calcsize('é'), lambda: calcsize('<n'), lambda: calcsize(' i  h\n'), lambda: calcsize('i>h'), lambda: unpack('i', b'abc'), lambda: unpack('i', 'abcd'), lambda: unpack('i', 5), lambda: unpack('i'), lambda: unpack('<i', bytearray(b'\x01\x00\x00\x00')), lambda: unpack_from('<h', b'abcdef', 2), lambda: unpack_from('<h', b'abcdef', -2), lambda: unpack_from('<h', b'abcdef', 5), lambda: unpack_from('<h', b'abcdef', -1), lambda: unpack_from('<h', b'abcdef', -9), lambda: unpack_from('<h', b'abcdef', 10), lambda: unpack_from('<h', b'ab'), lambda: list(iter_unpack('<hb', b'abcdef')), lambda: iter_unpack('<h', b'abc'), lambda: iter_unpack('', b''), lambda: pack('f', 'x'), lambda: pack('<f', 1e+39), lambda: pack('f', 1e+39), lambda: pack('e', 65520.0), lambda: pack('e', 65519.0), lambda: pack('e', 1e-08), lambda: pack('<e', 2.0 ** (-24)), lambda: pack('?', []), lambda: pack('?', [1])):
    show(f)



def into(fmt, buf, *a):
    pack_into(fmt, buf, *a)
    return buf

for f in (lambda: into('<h', bytearray(6), 2, 258), lambda: into('<h', bytearray(6), -2, 258), lambda: into('<h', bytearray(6), 5, 1), lambda: into('<h', bytearray(6), -1, 1), lambda: into('<h', bytearray(6), -9, 1), lambda: into('<h', bytearray(6), 9, 1), lambda: into('<h', b'abc', 0, 1), lambda: into('<h', bytearray(6)), lambda: into('<h', bytearray(6), 0), lambda: into('<h', bytearray(6), 0, 1, 2), lambda: into('<h', bytearray(6), 'a', 1), lambda: pack_into('<h'), lambda: pack_into()):
    show(f)

s = Struct('<ih2s')
print(s.size, s.format, s.pack(1, 2, b'xy'), s.unpack(b'\x01\x00\x00\x00\x02\x00xy'), s.unpack_from(b'..\x01\x00\x00\x00\x02\x00xy', 2), list(s.iter_unpack(s.pack(1, 2, b'ab') * 2)))
b = bytearray(10)
s.pack_into(b, 1, 5, 6, b'q')
print(b)
it = s.iter_unpack(s.pack(1, 2, b'ab') * 3)
print(next(it), it.__length_hint__(), type(it).__name__, len(list(it)))
for f in (lambda: Struct(5), lambda: Struct('z'), lambda: Struct(), lambda: s.pack(1), lambda: s.unpack(b'a'), lambda: s.unpack_from(b'a'), lambda: s.pack_into(b, 5, 1, 2, b''), lambda: Struct(b'<i').format, lambda: s.unpack_from(buffer=s.pack(3, 4, b'z'), offset=0)):
    show(f)

print(struct.error, issubclass(struct.error, Exception), Struct.__name__, Struct.__module__)


class S2(Struct):
    pass

z = S2('<i')
z.a = 1
print(z.size, z.a)
rows = [(i, i * 1.5, bytes([65 + i])) for i in range(5)]
data = b''.join((pack('<idc', *r) for r in rows))
print([r for r in iter_unpack('<idc', data)] == rows, len(data))
