"""tempfile: files and folders that go by themselves, names that are free."""

import os
import tempfile

with tempfile.TemporaryDirectory(prefix="molt_") as folder:
    print(os.path.isdir(folder), os.path.basename(folder).startswith("molt_"), oct(os.stat(folder).st_mode))
    with tempfile.NamedTemporaryFile("w+", dir=folder, suffix=".txt") as file:
        print(file.write("hi"), file.seek(0), file.read(), os.path.dirname(file.name) == folder, file.name.endswith(".txt"))
        name = file.name
    print(os.path.exists(name))
    kept = tempfile.NamedTemporaryFile(dir=folder, delete=False)
    kept.write(b"kept")
    kept.close()
    print(os.path.getsize(kept.name))
    number, name = tempfile.mkstemp(".x", "p_", folder, text=True)
    print(os.write(number, b"abc"), oct(os.stat(name).st_mode), os.path.basename(name)[:2], name[-2:])
    os.close(number)
    print(os.path.isdir(tempfile.mkdtemp(dir=folder)), len(os.listdir(folder)))
    with tempfile.TemporaryFile() as file:
        file.write(b"data")
        file.seek(0)
        print(file.read())
    with tempfile.SpooledTemporaryFile(max_size=5) as file:
        file.write(b"abc")
        print(file._rolled)
        file.write(b"defgh")
        print(file._rolled, file.seek(0), file.read())
    os.environ["TMPDIR"] = folder
    tempfile.tempdir = None
    print(tempfile.gettempdir() == folder, tempfile.gettempprefix(), tempfile.gettempdirb() == folder.encode())
print(os.path.exists(folder))
try:
    tempfile.mkstemp(dir="/no/such/folder")
except FileNotFoundError as error:
    print(error.errno, error.filename.startswith("/no/such/folder/tmp"))
