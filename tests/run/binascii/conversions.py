# binascii: hexadecimal, base 64 strict and lax, checksums, errors.
from binascii import *


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


for d in (b'', b'a', b'ab', b'abc', b'abcd', bytes(range(256)), bytearray(b'xyz'), b'\xff\xfe\xfd' * 30):
    print(hexlify(d)[:80], b2a_hex(d, '-')[:60], hexlify(d, b':', 2)[:60], hexlify(d, '_', -3)[:60], b2a_base64(d)[:90], b2a_base64(d, newline=False)[-20:], crc32(d), crc32(d, 77), crc_hqx(d, 5), unhexlify(hexlify(d)) == d, a2b_base64(b2a_base64(d)) == d)

for f in (lambda: hexlify('abc'), lambda: hexlify(5), lambda: unhexlify('0aFf'), lambda: unhexlify(b'0a '), lambda: unhexlify('abc'), lambda: unhexlify('zz'), lambda: unhexlify('é0'), lambda: unhexlify(5), lambda: hexlify(b'ab', '--'), lambda: hexlify(b'ab', 5), lambda: hexlify(b'ab', 'é'), lambda: hexlify(b'ab', b'\xff'), lambda: hexlify(data=b'ab', sep=':'), lambda: hexlify(b'abc', ':', 0), lambda: crc32('a'), lambda: crc32(b'a', -1), lambda: crc32(b'a', 2 ** 40), lambda: b2a_base64('a'), lambda: crc_hqx(b'ab'), lambda: hexlify()):
    show(f)

cases = ['YWJj', 'YWI=', 'YQ==', 'YQ=', 'YQ', 'Y', 'YWJjZ', 'YW Jj', 'Y\nWJ\tj', 'YWI=YWI=', '=YWI=', 'YW=I', 'Y=W=I=', '====', 'YWJj=', 'YWJj====', '!!!!', 'YWI=!', 'YW-_', 'YWJjZGVm', 'YWJjZGVmZw', '', 'A===', 'AB=C', 'YQ==YQ==']
for c in cases:
    for strict in (False, True):
        try:
            print(repr(c), strict, a2b_base64(c, strict_mode=strict))
        except Exception as e:
            print(repr(c), strict, type(e).__name__, e)

for f in (lambda: a2b_base64('é'), lambda: a2b_base64(5), lambda: a2b_base64(bytearray(b'YWJj')), lambda: issubclass(Error, ValueError), lambda: issubclass(Incomplete, Exception)):
    show(f)
