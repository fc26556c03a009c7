"""The one error of the shim: low-level code did what would be undefined once compiled."""


class ShimFault(AssertionError):
    """Undefined behaviour met under CPython: out of bounds, use after free, a leak, a shift too wide."""
