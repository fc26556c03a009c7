"""The shim's checks: wrapping, bounds, lifetimes, ownership of slots, fields."""

from __future__ import annotations

import math

import pytest

from molt.lib.low import (
    NULL,
    ShimFault,
    add_checked,
    alloc,
    alloc_zeroed,
    as_word,
    builtin,
    bytes_of,
    c_call,
    cast,
    copy,
    free,
    from_word,
    host_bytes,
    i8,
    i32,
    i64,
    inline,
    is_null,
    is_small,
    mul_wide,
    new,
    new_of,
    null,
    ptr,
    realloc,
    stack,
    struct,
    type_is,
    u8,
    u32,
    u64,
)


@struct
class Pair:
    tag: u8
    value: i64
    owner: object
    next: ptr[Pair]


@builtin(name="thing")
class Thing:
    length: i64
    flag: bool
    weight: float
    item: object
    items: ptr[object]
    data: inline[u8]

    LIMIT = 3

    def grow(self) -> i64:
        self.length += 1
        return self.length


class Derived(Thing):
    pass


def test_integers_wrap() -> None:
    assert u8(250) + 10 == 4
    assert i8(127) + 1 == -128
    assert type(5 + i32(7)) is i32
    assert type(u8(1) + i64(2)) is i64
    assert u64(1) << 63 == 1 << 63
    assert i64(1) << 63 == -(1 << 63)
    assert i64(-7) // 2 == -4
    assert i64(-7) >> 1 == -4
    assert ~u32(0) == 0xFFFFFFFF
    assert -u64(1) == (1 << 64) - 1


def test_undefined_arithmetic_faults() -> None:
    for undefined in (
        lambda: i64(1) // 0,
        lambda: i64(1) << 64,
        lambda: u64(1) + i64(1),
        lambda: u8(1) + u32(1),
        lambda: i64(1) / i64(2),
    ):
        with pytest.raises(ShimFault):
            undefined()


def test_raw_memory() -> None:
    p = alloc(u8, 16)
    p[3] = 300
    assert p[3] == 44 and type(p[3]) is u8
    q = p.cast(u64)
    q[1] = 0x0102030405060708
    assert p[8] == 8
    assert (p + 8)[0] == 8 and (p + 8) - p == 8 and p < p + 1
    with pytest.raises(ShimFault):
        p[16]
    p = realloc(p, 16, 32)
    assert p[8] == 8
    free(p, 32)
    with pytest.raises(ShimFault):
        p[0]


def test_objects_are_owned() -> None:
    p = alloc(object, 4)
    with pytest.raises(ShimFault):
        p.get(0)
    p.init(0, "a")
    p.init(1, i64(3))
    assert type(p.get(1)) is int
    with pytest.raises(ShimFault):
        p.init(0, "b")
    p.set(0, "c")
    with pytest.raises(ShimFault):
        free(p, 4)
    assert p.take(0) == "c"
    copy(p + 2, p + 1, 1)
    with pytest.raises(ShimFault):
        p.get(1)
    assert p.take(2) == 3
    free(p, 4)
    zeroed = alloc_zeroed(object, 1)
    assert zeroed.get(0) is NULL and is_null(zeroed.get(0))


def test_structs() -> None:
    p = alloc_zeroed(Pair, 2)
    second = p + 1
    assert p.tag == 0 and is_null(p.next) and p.owner is NULL
    p.tag = 257
    p.next = second
    second.owner = "x"
    assert p.tag == 1
    assert p.next.owner == "x"
    with pytest.raises(AttributeError):
        p.absent


def test_classes() -> None:
    thing = new(Thing, 3)
    assert thing.length == 0 and thing.grow() == 1 and type(thing.length) is i64
    assert thing.flag is False and thing.weight == 0.0 and thing.item is NULL and not thing.items
    thing.item = i64(4)
    assert type(thing.item) is int
    thing.data[2] = 7
    with pytest.raises(ShimFault):
        thing.data[3] = 1
    assert type(thing).__name__ == "thing"
    derived = new_of(Derived, Thing, 1)
    assert derived.data[0] == 0 and derived.length == 0


def test_words() -> None:
    p = alloc(i64, 2)
    assert from_word(ptr[i64], as_word(p + 1)) == p + 1
    assert from_word(object, as_word(-5)) == -5
    assert as_word(null(u8)) == 0
    assert is_small(5) and not is_small(True) and not is_small(1 << 62)
    assert type_is(5, int) and not type_is(True, int)
    assert cast(str, "x") == "x"


def test_wide_and_checked() -> None:
    out = stack(i64, 1)
    assert not add_checked((1 << 63) - 1, 1, out)
    assert out[0] == -(1 << 63)
    high = stack(u64, 1)
    assert mul_wide((1 << 64) - 1, 2, high) == (1 << 64) - 2
    assert high[0] == 1


def test_c_calls() -> None:
    assert c_call("pow", float, 2.0, 10.0) == math.pow(2, 10)
    text = bytes_of("abc\0")
    assert c_call("strlen", i64, text) == 3
    assert host_bytes(text, 3) == b"abc"
