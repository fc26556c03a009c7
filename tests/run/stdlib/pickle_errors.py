"""What pickle says of what it cannot write or read: in the words of CPython's `_pickle`."""

import io
import pickle


class Gone:
    pass


class Renamed:
    pass


def function():
    return 1


def local():
    class Inner:
        pass

    return Inner


shown = lambda: 0
kept = Gone
Gone = 3
Renamed.__qualname__ = "Renamed.inner"
moved = function
moved.__module__ = "no_such_module"
other = Renamed()


def attempt(what, call):
    try:
        value = call()
    except Exception as error:
        text = str(error).split(" at 0x")[0]
        print(what, type(error).__name__, text, error.__cause__, error.__suppress_context__ or error.__context__ is None)
    else:
        print(what, value)


for protocol in range(5):
    attempt(f"local class {protocol}", lambda: pickle.dumps(local(), protocol))
    attempt(f"lambda {protocol}", lambda: pickle.dumps(shown, protocol))
    attempt(f"rebound {protocol}", lambda: pickle.dumps(kept, protocol))
    attempt(f"module {protocol}", lambda: pickle.dumps(moved, protocol))
attempt("local lambda", lambda: pickle.dumps([lambda: 0]))
attempt("qualname", lambda: pickle.dumps(other))

whole = pickle.dumps([1, "text", {"key": (2.5, b"bytes")}], 4)
for length in range(len(whole)):
    attempt(f"cut {length}", lambda: pickle.loads(whole[:length]))
old = pickle.dumps([1, "text", 2**70, 1.5], 0)
for length in range(len(old)):
    attempt(f"old cut {length}", lambda: pickle.loads(old[:length]))
binary = pickle.dumps([1, 300, 70000, "text", b"b" * 3, 2**70, 1.5], 2)
for length in range(len(binary)):
    attempt(f"binary cut {length}", lambda: pickle.loads(binary[:length]))

for key in (b"\x00", b"\xff", b"A", b"'", b"\\", b"z", b"?", b"\n", b" "):
    attempt(f"key {key}", lambda: pickle.loads(key))
for text in (b"garbage", b"", b"cnomod_at_all\nq\n.", b"cbuiltins\nnope\n.", b"\x80\x04\x8c\x08builtins\x8c\x04nope\x93.", b"\x80\x63."):
    attempt(f"loads {text}", lambda: pickle.loads(text))
    attempt(f"load {text}", lambda: pickle.load(io.BytesIO(text)))
attempt("str", lambda: pickle.loads("text"))
attempt("None", lambda: pickle.loads(None))
attempt("whole", lambda: pickle.loads(whole))
