# Files in memory take attributes of their own.
import copy
import io
import weakref


class Noted(io.BytesIO):
    pass


class Gone:
    def __del__(self):
        print("gone")


for file in (io.BytesIO(b"text"), io.StringIO("text"), Noted(b"text")):
    print(file.__dict__, hasattr(file, "name"))
    file.name = "a.txt"
    file.mode = 5
    print(file.name, file.__dict__, vars(file), file.read())
    del file.mode
    print(sorted(file.__dict__), file.__getstate__()[-1])
    other = copy.copy(file)
    print(other.name, other.__dict__ is file.__dict__, other.getvalue())
    file.gone = Gone()
    del file
print("before")
file = io.StringIO()
file.itself = file
file.gone = Gone()
del file
import gc

gc.collect()
print("after")
