"""Warming the C compiler up: once, and told step by step."""

from molt.compiler.toolchain.build import has_linked
from molt.compiler.toolchain.cache import Cache
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.targets import host_target
from molt.compiler.toolchain.warm import warm_up


def test_warming_up_is_done_once(cache: Cache) -> None:
    assert not has_linked(Tier.RELEASE, host_target())
    assert len(list(warm_up())) == 4
    assert has_linked(Tier.RELEASE, host_target())
    assert list(warm_up()) == []
