"""Warming the C compiler up: once, and told step by step."""

from molt.compiler.toolchain.cache import Cache
from molt.compiler.toolchain.warm import is_warm, warm_up


def test_warming_up_is_done_once(cache: Cache) -> None:
    assert not is_warm()
    assert len(list(warm_up())) == 4
    assert is_warm()
    assert list(warm_up()) == []
