"""What pytest must know of the folders of programs: they are data, not tests."""

from __future__ import annotations

import pytest

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
