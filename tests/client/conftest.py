"""The clients under test: one fixture, each way of running the same entries."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from molt.client import Limits, LocalClient, embedded_client, python_client
from tests.client.compiled import built_entries
from tests.client.libraries import build_fake

HERE = Path(__file__).parent
MakeClient = Callable[[Limits], LocalClient]


@pytest.fixture(scope="session")
def fake_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_fake(tmp_path_factory.mktemp("fake") / "fake.so")


@pytest.fixture(params=["fake", "python", "compiled"])
def make_client(request: pytest.FixtureRequest) -> Iterator[MakeClient]:
    """Makes clients whose entries include echo, spin and fail; closes them afterwards."""
    made: list[LocalClient] = []

    def make(limits: Limits) -> LocalClient:
        made.append(_make(request, limits))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture(params=["python", "compiled"])
def typed_client(request: pytest.FixtureRequest) -> Iterator[LocalClient]:
    """A client of all entries of contract_entries.py."""
    client = _make(request, Limits())
    yield client
    client.close()


def _make(request: pytest.FixtureRequest, limits: Limits) -> LocalClient:
    if request.param == "fake":
        return embedded_client(request.getfixturevalue("fake_library"), limits)
    if request.param == "compiled":
        return embedded_client(built_entries(HERE / "contract_entries.py"), limits)
    if str(HERE) not in sys.path:
        sys.path.append(str(HERE))
    return python_client("contract_entries", limits)
