"""Text and bytes written to a file and read again, as programs do most often."""
def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)
with open("/tmp/molt-tests-plain.txt", "w") as f:
    print(f, f.mode, f.name, f.encoding, f.closed, f.newlines, f.errors, f.line_buffering)
    print("hello", 1, 2, file=f)
    f.write("wörld €\n"); f.writelines(["a\n", "b"])
    print(f.tell())
print(f.closed)
with open("/tmp/molt-tests-plain.txt") as f:
    print(f.read())
for line in open("/tmp/molt-tests-plain.txt"):
    print(repr(line))
with open("/tmp/molt-tests-plain.txt", encoding="utf-8") as f:
    print(f.readline(), f.tell(), f.readlines(), f.read(), f.readline())
with open("/tmp/molt-tests-plain.txt", "rb") as f:
    print(f, f.mode, f.name); print(f.read(5), f.tell(), f.readline(), f.readlines(), f.read())
attempt(open, "/nonexistent/x")
attempt(open, "/tmp")
attempt(open, "/tmp/molt-tests-plain.txt", "x")
try:
    open("missing.txt")
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, e.args)
