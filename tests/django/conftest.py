"""A Django project in this process, with the entries of entries_for_django.py.

Settings are per test: `molt_settings` gives the MOLT dict and undoes it.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import django
import pytest
from django.conf import settings

HERE = Path(__file__).parent
sys.path.append(str(HERE))

if not settings.configured:
    settings.configure(
        SECRET_KEY="tests",
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF="tests.django.urls",
        INSTALLED_APPS=["molt.django"],
        USE_TZ=True,
        MOLT={"ENTRIES": "entries_for_django", "LIBRARY": "unused.so", "MODE": "python"},
    )
    django.setup()


@pytest.fixture
def molt_settings() -> Iterator[Callable[..., None]]:
    """Sets keys of MOLT for one test."""
    from django.test import override_settings

    active: list[override_settings] = []

    def change(**keys: object) -> None:
        override = override_settings(MOLT={**settings.MOLT, **keys})
        override.enable()
        active.append(override)

    yield change
    for override in reversed(active):
        override.disable()


@pytest.fixture(scope="session")
def fake_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.client.libraries import build_fake

    return build_fake(tmp_path_factory.mktemp("fake") / "fake.so")
