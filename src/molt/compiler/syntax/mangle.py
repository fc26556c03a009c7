"""Private names: `__name` inside `class C` means `_C__name`."""

from __future__ import annotations


def mangle(class_name: str | None, name: str) -> str:
    """`name` as the class body it stands in makes it; unchanged outside a class, for
    dunder and dotted names, and in classes named with underscores only."""
    if class_name is None or not name.startswith("__"):
        return name
    if name.endswith("__") or "." in name:
        return name
    stem = class_name.lstrip("_")
    return f"_{stem}{name}" if stem else name
