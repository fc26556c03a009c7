import base64, io, binascii
print(base64.a85encode(b"Hello world"), base64.a85decode(b"87cURD]i,\"Ebo7"), base64.a85encode(b"\0\0\0\0abc  ", foldspaces=True, wrapcol=4, adobe=True, pad=True))
print(base64.b85encode(b"abc"), base64.b32hexencode(b"hi"))
i = io.BytesIO(b"x"*100); o = io.BytesIO(); base64.encode(i, o); print(o.getvalue())
o.seek(0); q = io.BytesIO(); base64.decode(o, q); print(q.getvalue())
print(base64.encodebytes(b"x"*60), base64.decodebytes(b"eHg=\n"))
try: base64.a85decode(b"v")
except ValueError as e: print(e)
print(binascii.b2a_qp(b"a=b\xff \nfoo\tx "), binascii.a2b_qp(b"a=3Db=FF=20\n"), binascii.b2a_qp(b"x y", quotetabs=True, header=True))
print(binascii.b2a_uu(b"hello"), binascii.a2b_uu(b"%:&5L;&\\\n"))
import quopri
print(quopri.encodestring(b"caf\xc3\xa9 = x"), quopri.decodestring(b"caf=C3=A9"))
