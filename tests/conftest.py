"""What pytest must know of the folders of programs: they are data, not tests."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# In CI the same examples each time: a change is judged by what it changes. Elsewhere every
# run tries new ones.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")

collect_ignore = ["run", "error"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="rewrite the expected text of golden tests; read the diff",
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected text is rewritten in this run."""
    return bool(request.config.getoption("--update"))
