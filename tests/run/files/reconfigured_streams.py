# `reconfigure` of standard streams and of files.
import io
import os
import sys
import tempfile

out = sys.stdout
out.reconfigure(encoding="utf-8", line_buffering=False, write_through=False)
print(out.encoding, out.errors)
out.reconfigure(encoding="utf-8", errors="backslashreplace")
print(out.errors, "\ud800 lone")
out.reconfigure(errors="replace")
print(out.encoding, out.errors, "\ud800 lone")
out.reconfigure(line_buffering=True)
print(out.line_buffering, out.write_through)
out.reconfigure(line_buffering=False, write_through=True)
print(out.line_buffering, out.write_through)
out.reconfigure(write_through=False)
print(out.line_buffering, out.write_through)
out.reconfigure()
out.reconfigure(encoding=None, errors=None, line_buffering=None)
print(out.encoding, out.errors)
out.reconfigure(encoding="ascii", errors="xmlcharrefreplace")
print("gr\u00fc\u00df \u20ac", out.encoding)
out.reconfigure(encoding="latin-1", errors="strict")
try:
    print("\u20ac")
except UnicodeEncodeError as error:
    print(error)
for options in ({"encoding": 3}, {"errors": 3}, {"newline": 3}, {"newline": "x"}, {"encoding": "no such"}, {"other": 1}):
    try:
        out.reconfigure(**options)
    except (TypeError, ValueError, LookupError) as error:
        # What the first three say is of 3.11.3 and later.
        print(type(error).__name__, "" if 3 in options.values() else error)
out.reconfigure(encoding="utf-8")
print("gr\u00fc\u00df \u20ac", out.errors)
print(sys.stderr.errors)
sys.stderr.reconfigure(line_buffering=True)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    with open(path, "w", encoding="ascii") as f:
        f.write("plain\n")
        f.reconfigure(encoding="latin-1")
        f.write("gr\u00fcn\n")
        f.reconfigure(errors="replace", newline="\r\n")
        f.write("\u20ac\n")
        f.reconfigure(encoding="utf-8")
        f.write("\u20ac\n")
        print(f.encoding, f.errors, f.line_buffering)
    with open(path, "rb") as f:
        print(f.read())
    with open(path, encoding="ascii") as f:
        f.reconfigure(encoding="latin-1", newline="")
        print(f.readline(), end="")
        try:
            f.reconfigure(encoding="utf-8")
        except io.UnsupportedOperation as error:
            print(error)
        f.reconfigure(line_buffering=True)
        print(repr(f.read()))
