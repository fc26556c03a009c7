# base64: every encoding there and back, and what is not valid.
import base64


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


data = [b'', b'f', b'fo', b'foo', b'foob', b'fooba', b'foobar', bytes(range(0, 256, 3)), b'\xfb\xff\xbf\x00', b'\x00\x00\x00\x00\x00\x01']
for d in data:
    for name in ('b64', 'standard_b64', 'urlsafe_b64', 'b32', 'b32hex', 'b16', 'b85'):
        e = getattr(base64, name + 'encode')(d)
        print(name, e, getattr(base64, name + 'decode')(e) == d, getattr(base64, name + 'decode')(e.decode()) == d)
    print(base64.encodebytes(d * 20), base64.decodebytes(base64.encodebytes(d * 20)) == d * 20, base64.b64encode(d, b'@#'), base64.b64decode(base64.b64encode(d, b'@#'), altchars='@#') == d)

for f in (lambda: base64.b64decode('YWJj'), lambda: base64.b64decode('YW Jj'), lambda: base64.b64decode('YW Jj', validate=True), lambda: base64.b64decode('YQ'), lambda: base64.b64decode('é'), lambda: base64.b64decode(5), lambda: base64.b64encode('a'), lambda: base64.b64encode(5), lambda: base64.urlsafe_b64decode('-_-_'), lambda: base64.b64encode(bytearray(b'xy')), lambda: base64.b64encode(s=b'q'), lambda: base64.b32decode('MZXW6==='), lambda: base64.b32decode('mzxw6==='), lambda: base64.b32decode('mzxw6===', casefold=True), lambda: base64.b32decode('MZXW6'), lambda: base64.b32decode('MZXW1==='), lambda: base64.b32decode('M1023456', map01='L'), lambda: base64.b32decode('M======='), lambda: base64.b32decode('MZ======'), lambda: base64.b32decode(5), lambda: base64.b32decode('========'), lambda: base64.b32encode('a'), lambda: base64.b16decode('666F'), lambda: base64.b16decode('666f'), lambda: base64.b16decode('666f', True), lambda: base64.b16decode('6'), lambda: base64.b16decode('zz'), lambda: base64.b16encode('a'), lambda: base64.b85decode('W^Zp|VR8'), lambda: base64.b85decode(' x'), lambda: base64.b85decode('~~~~~'), lambda: base64.b85decode('VPa!'), lambda: base64.b85encode(b'abc', pad=True), lambda: base64.b85encode('a'), lambda: base64.encodebytes('a'), lambda: base64.decodebytes('a'), lambda: base64.decodebytes(b'YWJj\n')):
    show(f)
