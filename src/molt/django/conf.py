"""The `MOLT` setting, read and checked.

Looked up on every request, so that `override_settings` is followed; read again
only when the setting is another dict than last time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from molt.client import Limits
from molt.wire import Codec

MODES = ("embedded", "python")


@dataclass(frozen=True, slots=True)
class Config:
    """`MOLT`, checked: each field is the key of the same name in upper case."""

    entries: str
    library: Path
    mode: str = "embedded"
    codec: Codec = Codec.JSON
    timeout_ms: float | None = 1000
    max_isolates: int = 4
    max_waiters: int = 64
    allow_fallback: bool = True
    busy_status: int = 503
    retry_after_s: int = 1

    @property
    def limits(self) -> Limits:
        """How many calls run and wait at once."""
        return Limits(self.max_isolates, self.max_waiters)


class ConfigError(ImproperlyConfigured):
    """Everything that is wrong with `MOLT`, one text each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("MOLT: " + "; ".join(problems))
        self.problems = problems


def current_config() -> Config:
    """The settings in force; ConfigError when they make no sense."""
    global _last
    given = getattr(settings, "MOLT", None)
    last_given, last = _last
    if last is None or last_given is not given:
        last = read_config(given, getattr(settings, "BASE_DIR", None))
        _last = (given, last)
    return last


# The dict read last, and what was read: one name, so that threads see both or neither.
_last: tuple[object, Config | None] = (None, None)


def read_config(given: object, base_dir: object) -> Config:
    """Check a `MOLT` dict; ConfigError lists all that is wrong with it."""
    if given is None:
        raise ConfigError(["the setting is missing; it needs at least {'ENTRIES': 'module'}"])
    if not isinstance(given, Mapping):
        raise ConfigError([f"expected a dict, got {type(given).__name__}"])
    problems = [f"unknown key {key!r}" for key in given if key not in _READERS]
    values: dict[str, object] = {}
    for key, read in _READERS.items():
        if key in given:
            try:
                values[key.lower()] = read(given[key])
            except ValueError as error:
                problems.append(f"{key}: {error}")
    if "ENTRIES" not in given:
        problems.append("ENTRIES: missing, expected the dotted name of the module with the entries")
    elif "LIBRARY" not in given and "entries" in values:
        if base_dir is None:
            problems.append("LIBRARY: missing, and there is no BASE_DIR to put it under")
        else:
            values["library"] = Path(str(base_dir)) / ".molt" / f"{values['entries']}.so"
    if problems:
        raise ConfigError(problems)
    return Config(**values)  # type: ignore[arg-type]


def _read_module(value: object) -> str:
    if not isinstance(value, str) or not all(part.isidentifier() for part in value.split(".")):
        raise ValueError(f"expected the dotted name of a module, got {value!r}")
    return value


def _read_path(value: object) -> Path:
    if not isinstance(value, (str, Path)) or not str(value):
        raise ValueError(f"expected a path, got {value!r}")
    return Path(value)


def read_mode(value: object) -> str:
    """A mode's name; ValueError for any other."""
    if value not in MODES:
        raise ValueError(f"expected one of {', '.join(map(repr, MODES))}, got {value!r}")
    return str(value)


def read_codec(value: object) -> Codec:
    """A codec by its name; ValueError for any other."""
    if not isinstance(value, str):
        raise ValueError(f"expected 'msgpack' or 'json', got {value!r}")
    return Codec.from_label(value)


def read_timeout(value: object) -> float | None:
    """A timeout in milliseconds, or None for no limit; ValueError for what is neither."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not value > 0:
        raise ValueError(f"expected milliseconds above 0, or None for no limit, got {value!r}")
    return value


def _read_flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"expected True or False, got {value!r}")
    return value


def _read_busy_status(value: object) -> int:
    if value not in (429, 503):
        raise ValueError(f"expected 503 or 429, got {value!r}")
    return int(str(value))


def _at_least(least: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise ValueError(f"expected an integer of at least {least}, got {value!r}")
        return value

    return read


_READERS: dict[str, Callable[[object], object]] = {
    "ENTRIES": _read_module,
    "LIBRARY": _read_path,
    "MODE": read_mode,
    "CODEC": read_codec,
    "TIMEOUT_MS": read_timeout,
    "MAX_ISOLATES": _at_least(1),
    "MAX_WAITERS": _at_least(0),
    "ALLOW_FALLBACK": _read_flag,
    "BUSY_STATUS": _read_busy_status,
    "RETRY_AFTER_S": _at_least(0),
}
assert [key.lower() for key in _READERS] == [field.name for field in fields(Config)]
