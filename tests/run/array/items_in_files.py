"""`tofile` and `fromfile`: machine values in any object that can be written to, or read from."""
import array
import io

a = array.array("i", range(5))
f = io.BytesIO()
a.tofile(f)
print(f.getvalue() == a.tobytes())
f.seek(0)
b = array.array("i")
b.fromfile(f, 3)
print(b)
for source, count in ((f, 9), (f, -1), (io.StringIO("ab"), 1), (io.BytesIO(b"123"), 1)):
    try:
        b.fromfile(source, count)
    except Exception as error:
        print(type(error).__name__, error, b)


class Writer:
    def write(self, data):
        print(type(data), len(data))


array.array("d", [1.5] * 20000).tofile(Writer())
