"""The demo's server as a real process, in each mode that entries can run in."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.common.machine import ROOT
from bench.demo.server import Server, serve
from tests.client.compiled import built_entries

MODES = ("python", "embedded")


@pytest.fixture(scope="module", params=MODES)
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """A server whose offloaded views run their entries in the mode, and never fall back."""
    library = Path("unused.so")
    if request.param == "embedded":
        library = built_entries(ROOT / "demo" / "worker_app" / "entries.py")
    with tempfile.TemporaryFile() as log, serve(request.param, library, log=log) as running:
        yield running
