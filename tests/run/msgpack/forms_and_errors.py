# msgpack.packb and unpackb: every form and its limits, truncated and malformed bytes, options, errors.
import msgpack
class I(int):
    pass


class S(str):
    pass


class L(list):
    pass


class D(dict):
    pass


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(e))
P = msgpack.packb
U = msgpack.unpackb
values = [None, True, False, 0, 1.5, -0.0, 1e300, "", "é日😀", b"", b"\x00\xff", [], {}, (1, 2), [[1], {"a": [None]}],
    127,128,255,256,65535,65536,2**32-1,2**32,2**62,2**63,2**64-1,-1,-32,-33,-128,-129,-32768,-32769,-2**31,-2**31-1,-2**62,-2**63,
    "a"*31,"a"*32,"a"*255,"a"*256,"a"*65536,b"a"*255,b"a"*256,b"a"*65536,list(range(15)),list(range(16)),[1]*65536,
    {str(i): i for i in range(15)},{str(i): i for i in range(16)}, I(5), S("x"), L([1]), D(a=1), bytearray(b"ab"),
    msgpack.ExtType(5, b"a"), msgpack.ExtType(1, b"abc"), msgpack.ExtType(1, b"a"*16), msgpack.ExtType(1, b"a"*300),
    msgpack.Timestamp(1), msgpack.Timestamp(1, 5), msgpack.Timestamp(2**35, 5), msgpack.Timestamp(-1, 0)]
for v in values:
    b = P(v)
    print(len(b), ascii(b[:40]))
    r = U(b)
    print(type(r).__name__, ascii(r)[:80])
    if len(b) < 200:
        for cut in range(len(b)):
            t(lambda: U(b[:cut]))
for v in (2**64, -2**63-1, {1}, "\ud800", object, 1j, {"a": {1}}):
    t(lambda: P(v))
t(lambda: P({1}, default=list))
t(lambda: P({1}, default=lambda x: {2}))
t(lambda: P([{1}, {2}], default=list))
t(lambda: P(2**70, default=str))
t(lambda: P([1], default=3))
t(lambda: P((1,), strict_types=True))
t(lambda: P(b"a"*40, use_bin_type=False))
t(lambda: P("a"*40, use_bin_type=False))
t(lambda: P("\ud800", unicode_errors="surrogatepass"))
for b in (b"", b"\xc1", b"\x01\x02", b"\x81\x01\x02", b"\xa2\xff\xff", b"\x91"*2000, b"\xdd\xff\xff\xff\xff", b"\xdf\xff\xff\xff\xff",
    b"\xdc\x00\x09\x01", b"\xde\x00\x09\x01", b"\xd4\x05a", b"\xd6\xff\x00\x00\x00\x01", b"\xca\x3f\x80\x00\x00", b"\xca\x00\x00\x00\x01",
    b"\xca\x7f\x80\x00\x00", b"\xca\xff\xc0\x00\x00", b"\xca\xc2\x48\x12\x34", b"\x81\xc4\x01a\x02", b"\x91\x91\xc1", b"\xc9\x00", b"\x81\xca\x00\x00\x00\x00\x01",
    b"\xd1\xff\xfe", b"\xd2\xff\xff\xff\xfe", b"\xd0\x80", b"\xd3\xff\xff\xff\xff\xff\xff\xff\xfe", b"\xc7\x03\x05abc", b"\x82\xa1a\x01\xa1a\x02"):
    t(lambda: U(b))
t(lambda: U(b"\x81\x90\x02", strict_map_key=False))
t(lambda: U(b"\x81\xc0\x02", strict_map_key=False))
t(lambda: U(5))
t(lambda: U("a"))
t(lambda: U(b"\x93\x01\x02\x03", use_list=False))
t(lambda: U(b"\xa1a", raw=True))
t(lambda: U(b"\x81\xa1a\x01", object_hook=lambda d: list(d)))
t(lambda: U(b"\x81\xa1a\x01", object_pairs_hook=lambda d: d))
t(lambda: U(b"\x92\x01\x02", list_hook=sum))
t(lambda: U(b"\xd4\x05a", ext_hook=lambda c, d: (c, d)))
t(lambda: U(bytearray(b"\x01")))
for byte in range(256):
    t(lambda: U(bytes([byte])))
    t(lambda: U(bytes([byte, 1, 97, 98])))
try:
    U(b"\x01\x02")
except msgpack.ExtraData as e:
    print(e, e.unpacked, e.extra, isinstance(e, ValueError))
