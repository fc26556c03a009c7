# Text files in encodings that are modules.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "text")
    with open(path, "w", encoding="koi8-r") as f:
        print(f.encoding, f.write("\u0430\u0431\n\u0432\n"))
    with open(path, "rb") as f:
        print(f.read())
    with open(path, encoding="koi8-r") as f:
        print(ascii(f.readline()), ascii(f.read()), f.newlines)
    with open(path, "a", encoding="cp1252", newline="\r\n") as f:
        f.write("\u20ac\n")
        try:
            f.write("\u0430")
        except UnicodeEncodeError as e:
            print(e)
    with open(path, encoding="cp1252", errors="replace") as f:
        print([ascii(line) for line in f])
    with open(path, "w", encoding="cp437", errors="xmlcharrefreplace") as f:
        f.write("\u20ac\xe9")
    with open(path, "rb") as f:
        print(f.read())
    with open(path, "wb") as f:
        f.write(b"a\x81\n")
    try:
        open(path, encoding="cp1252").read()
    except UnicodeDecodeError as e:
        print(e)
    try:
        open(path, encoding="nothing")
    except LookupError as e:
        print(e)
