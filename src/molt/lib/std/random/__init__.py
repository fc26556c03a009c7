"""`random`: class `Random` is `generator`; the functions are methods of one hidden instance, seeded by the system."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.low import cast, is_null
from molt.lib.builtins.str_core import substring as _substring
from molt.lib.rt.attributes import get_attr as _get_attr
from molt.lib.rt.modules import import_library as _import_library
from molt.lib.rt.names import same_name as _same_name
from molt.lib.std.molt_values import keep_value as _keep_value
from molt.lib.std.molt_values import kept_value as _kept_value
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name
from molt.lib.std.random.generator import BPF as BPF
from molt.lib.std.random.generator import LOG4 as LOG4
from molt.lib.std.random.generator import NV_MAGICCONST as NV_MAGICCONST
from molt.lib.std.random.generator import RECIP_BPF as RECIP_BPF
from molt.lib.std.random.generator import SG_MAGICCONST as SG_MAGICCONST
from molt.lib.std.random.generator import TWOPI as TWOPI
from molt.lib.std.random.generator import Random as Random
from molt.lib.std.random.generator import SystemRandom as SystemRandom
from molt.lib.std.random.generator import new_generator as _new_generator

# What the host's module takes from others, and the methods of the hidden instance.
_computed_names: _Final = (
    "_acos", "_ceil", "_cos", "_e", "_exp", "_floor", "_isfinite", "_log", "_pi", "_sin", "_sqrt", "_urandom", "_inst",
    "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits", "getstate",
    "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange", "sample",
    "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate",
)  # fmt: skip


def __getattr__(name: str) -> object:
    """The functions."""
    for i in range(len(_computed_names)):
        if _same_name(cast(str, _computed_names[i]), name):
            instance = _kept_value("random", "_inst")
            if is_null(instance):
                instance = _keep_value("random", "_inst", _new_generator())
            if _same_name(name, "_inst"):
                return instance
            if name.startswith("_"):
                home = "posix" if _same_name(name, "_urandom") else "math"
                return _keep_value("random", name, _get_attr(_import_library(home), _substring(name, 1, name.length)))
            return _keep_value("random", name, _get_attr(instance, name))
    return _raise_missing_name("random", name)
