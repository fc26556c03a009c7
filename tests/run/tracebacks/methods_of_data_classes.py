"""Tracebacks through methods that a data class is given, as the module traceback shows them; and their frames."""

import traceback
from dataclasses import dataclass, field


@dataclass
class Checked:
    x: int

    def __post_init__(self):
        if self.x < 0:
            raise ValueError("negative")


@dataclass(order=True, unsafe_hash=True)
class Ordered:
    x: object
    y: object = None


@dataclass(frozen=True)
class Frozen:
    x: int = 0


def failing_default():
    raise KeyError("default")


@dataclass
class Default:
    x: list = field(default_factory=failing_default)


class Silent:
    def __repr__(self):
        raise RuntimeError("no text")

    def __eq__(self, other):
        raise RuntimeError("not comparable")


class Outer:
    @dataclass
    class Inner:
        x: object

        def __post_init__(self):
            self.x.missing


def local():
    @dataclass
    class Local:
        x: int

        def __post_init__(self):
            raise OSError("local")

    return Local(1)


def attempt(call):
    try:
        call()
    except Exception as error:
        lines = traceback.format_exc().splitlines()
        print("\n".join(line for line in lines if "dataclasses.py" not in line and "user_function" not in line and set(line) - set(" ^~")))
        entry = error.__traceback__
        while entry:
            frame = entry.tb_frame
            name = frame.f_code.co_filename.rpartition("/")[2]
            if name != "dataclasses.py":
                print(name, frame.f_code.co_name, entry.tb_lineno, frame.f_globals["__name__"], "Checked" in frame.f_globals)
            entry = entry.tb_next


attempt(lambda: Checked(-1))
attempt(lambda: Ordered(1) < Ordered("a"))
attempt(lambda: hash(Ordered([])))
attempt(lambda: repr(Ordered(Silent())))
attempt(lambda: Ordered(Silent()) == Ordered(Silent()))
attempt(lambda: Default())
attempt(lambda: Outer.Inner(3))
attempt(local)
attempt(lambda: setattr(Frozen(), "x", 1))
attempt(lambda: delattr(Frozen(), "x"))
attempt(lambda: Checked())
