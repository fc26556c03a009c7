# Exceptions are pickled and copied with what they know.
import copy
import pickle


class Own(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code


class Slotted(ValueError):
    pass


def made():
    yield ValueError("a", 1)
    yield KeyError("k")
    yield OSError(2, "no", "file")
    yield OSError(2, "no", "a", None, "b")
    yield FileNotFoundError(2, "text")
    yield ImportError("m", name="n", path="p")
    yield ModuleNotFoundError("x", name="y")
    yield StopIteration(3)
    yield UnicodeDecodeError("utf-8", b"ab", 0, 1, "why")
    yield SystemExit(4)
    yield Own(5, "t")
    extra = Slotted("s")
    extra.note = [1]
    yield extra


for error in made():
    print(error.__reduce__())
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        print(type(again).__name__, again.args, str(again), sorted(vars(again).items()))
print(pickle.loads(pickle.dumps(OSError(2, "no", "file"))).filename, pickle.loads(pickle.dumps(ImportError("m", name="n"))).name)
try:
    ValueError().__setstate__(3)
except TypeError as error:
    print(error)
