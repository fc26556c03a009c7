from typing import TypeVarTuple

Ts = TypeVarTuple("Ts")


def show(*args: *Ts, **kwargs: int) -> None:
    print(args, kwargs)


show(1, 2)
