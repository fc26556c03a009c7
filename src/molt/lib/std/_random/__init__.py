"""`_random`: the generator under `random`."""

from __future__ import annotations

from molt.lib.std._random.twister import Twister as Random
