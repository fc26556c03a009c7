# `zlib`, and `gzip` and `zipfile` over it: the bytes are those of the same libz.
import zlib, gzip, io
data = b"hello hello hello " * 100
for level in (0, 1, 6, 9, -1):
    c = zlib.compress(data, level)
    print(len(c), zlib.crc32(c), zlib.decompress(c) == data)
print(zlib.adler32(data), zlib.crc32(b"abc", 5))
co = zlib.compressobj(9, zlib.DEFLATED, -15)
raw = co.compress(data[:500]) + co.compress(data[500:]) + co.flush()
print(len(raw), zlib.decompress(raw, -15) == data)
do = zlib.decompressobj(-15)
out = do.decompress(raw[:10]) + do.decompress(raw[10:] + b"tail")
print(out == data, do.eof, do.unused_data, do.unconsumed_tail)
do = zlib.decompressobj()
part = do.decompress(zlib.compress(data), 20)
print(part, len(do.unconsumed_tail), do.decompress(do.unconsumed_tail)[-5:], do.flush())
for bad in (b"nonsense", zlib.compress(data)[:-3], b""):
    try:
        zlib.decompress(bad)
    except zlib.error as e:
        print(repr(e))
try:
    zlib.compress(data, 55)
except zlib.error as e:
    print(repr(e))
try:
    zlib.compress("text")
except TypeError as e:
    print(e)
d = zlib.compressobj(zdict=b"hello ")
z = d.compress(b"hello world") + d.flush()
print(z, zlib.decompressobj(zdict=b"hello ").decompress(z))
c = zlib.compressobj(); h = c.compress(b"abc"); c2 = c.copy(); print(zlib.decompress(h + c2.compress(b"d") + c2.flush()))
g = gzip.compress(data, mtime=0)
print(len(g), gzip.decompress(g) == data)
b = io.BytesIO()
with gzip.GzipFile(fileobj=b, mode="wb", mtime=1) as f:
    f.write(data); f.write(b"more")
b.seek(0)
with gzip.open(b) as f:
    print(f.readline()[:10], len(f.read()))
import zipfile
b = io.BytesIO()
with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr(zipfile.ZipInfo("a.txt"), data)
    z.writestr(zipfile.ZipInfo("b/c.txt"), "text")
with zipfile.ZipFile(b) as z:
    print(z.namelist(), z.read("b/c.txt"), z.testzip(), [i.compress_size for i in z.infolist()])
