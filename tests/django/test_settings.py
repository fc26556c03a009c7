"""The MOLT setting."""

from pathlib import Path

import pytest
from django.test import override_settings

from molt.django.conf import ConfigError, current_config, read_config
from molt.wire import Codec


def test_defaults() -> None:
    config = read_config({"ENTRIES": "app.entries"}, Path("/srv"))
    assert config.library == Path("/srv/.molt/app.entries.so")
    assert (config.mode, config.codec, config.timeout_ms, config.max_isolates) == ("embedded", Codec.JSON, 1000, 4)


def test_override_settings_is_followed() -> None:
    with override_settings(MOLT={"ENTRIES": "a", "LIBRARY": "a.so", "CODEC": "msgpack"}):
        assert (current_config().entries, current_config().codec) == ("a", Codec.MSGPACK)
    assert current_config().entries == "entries_for_django"


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (None, "the setting is missing; it needs at least {'ENTRIES': 'module'}"),
        ([], "expected a dict, got list"),
        ({}, "ENTRIES: missing, expected the dotted name of the module with the entries"),
        ({"ENTRIES": "a/b.py"}, "ENTRIES: expected the dotted name of a module, got 'a/b.py'"),
        ({"ENTRIES": "a"}, "LIBRARY: missing, and there is no BASE_DIR to put it under"),
        ({"ENTRIES": "a", "LIBRARY": 3}, "LIBRARY: expected a path, got 3"),
        ({"ENTRIES": "a", "LIBRARY": "l", "MOED": 1}, "unknown key 'MOED'"),
        (
            {"ENTRIES": "a", "LIBRARY": "l", "MODE": "worker"},
            "MODE: expected one of 'embedded', 'python', got 'worker'",
        ),
        ({"ENTRIES": "a", "LIBRARY": "l", "CODEC": "xml"}, "CODEC: unknown codec 'xml': expected 'msgpack' or 'json'"),
        (
            {"ENTRIES": "a", "LIBRARY": "l", "TIMEOUT_MS": -1},
            "TIMEOUT_MS: expected milliseconds above 0, or None for no limit, got -1",
        ),
        ({"ENTRIES": "a", "LIBRARY": "l", "MAX_ISOLATES": 0}, "MAX_ISOLATES: expected an integer of at least 1, got 0"),
        ({"ENTRIES": "a", "LIBRARY": "l", "BUSY_STATUS": 500}, "BUSY_STATUS: expected 503 or 429, got 500"),
        ({"ENTRIES": "a", "LIBRARY": "l", "ALLOW_FALLBACK": 1}, "ALLOW_FALLBACK: expected True or False, got 1"),
    ],
)
def test_what_is_wrong_is_said_by_name(given: object, problem: str) -> None:
    with pytest.raises(ConfigError) as error:
        read_config(given, None)
    assert error.value.problems == [problem]


def test_all_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(ConfigError) as error:
        read_config({"MODE": "x", "CODEC": 1, "OTHER": 2}, None)
    assert len(error.value.problems) == 4
