# codecs, incremental ones included
import codecs
print(codecs.encode("ab","utf-8"), codecs.decode(b"ab","ascii"), codecs.lookup("utf8").name, codecs.BOM_UTF8)
d=codecs.getincrementaldecoder("utf-8")(); print(repr(d.decode(b"\xc3")), d.decode(b"\xa9"))
e=codecs.getincrementalencoder("utf-8")(); print(e.encode("é"))
print(codecs.encode(b"ab","hex"), codecs.decode("uryyb","rot13"), codecs.escape_decode(b"a\\n")[0])
import io
print(codecs.getreader("utf-8")(io.BytesIO("é\nb".encode())).readlines())
