"""System checks: `manage.py check` says what would fail on the first request.

| id | says |
|---|---|
| molt.E001 | a view names an entry that is not there |
| molt.E002 | the `MOLT` setting is wrong |
| molt.E003 | the module of the entries cannot be used |
| molt.E004 | the library is there and cannot be used |
| molt.E005 | the library was not built, and nothing may fall back |
| molt.W001 | the library was not built: views fall back |
| molt.W002 | the library is older than its sources |
"""

import importlib
from collections.abc import Iterable, Iterator

from django.core.checks import CheckMessage, Error, Warning

from molt.client.embedded import load_library
from molt.client.refusal import Refusal
from molt.client.signature import read_signature
from molt.django.builds import find_source, is_stale
from molt.django.conf import Config, ConfigError, current_config
from molt.django.registry import OffloadedView, registered_views
from molt.entries import EntryError, entries_of

BUILD_HINT = "Run manage.py molt_build."


def check_molt(app_configs: object = None, **kwargs: object) -> list[CheckMessage]:
    """All checks, in the order in which a project is set up."""
    try:
        config = current_config()
    except ConfigError as error:
        return [Error(f"MOLT: {problem}", id="molt.E002") for problem in error.problems]
    return [*check_views(config, registered_views()), *check_library(config)]


def check_views(config: Config, views: Iterable[OffloadedView]) -> Iterator[CheckMessage]:
    """Whether the module of the entries is sound, and has what the views name."""
    try:
        entries = entries_of(importlib.import_module(config.entries))
        for function in entries.values():
            read_signature(function)
    except EntryError as error:
        yield Error(f"the entries module {config.entries}: {error}", id="molt.E003")
        return
    except Exception as error:
        yield Error(
            f"the entries module {config.entries} cannot be imported: {type(error).__name__}: {error}",
            hint="MOLT['ENTRIES'] is a dotted name, found as any import is.",
            id="molt.E003",
        )
        return
    for view in views:
        if view.entry not in entries:
            known = ", ".join(sorted(entries)) or "none"
            yield Error(
                f"the view {view.view} names the entry {view.entry!r}, which {config.entries} does not have",
                hint=f"Its entries: {known}.",
                id="molt.E001",
            )


def check_library(config: Config) -> Iterator[CheckMessage]:
    """Whether the embedded mode has a library it can use, built from today's sources."""
    if config.mode != "embedded":
        return
    if not config.library.exists():
        text = f"the entries are not built: there is no {config.library}"
        if config.allow_fallback:
            yield Warning(f"{text}; views run their own bodies", hint=BUILD_HINT, id="molt.W001")
        else:
            yield Error(text, hint=BUILD_HINT, id="molt.E005")
        return
    try:
        load_library(config.library)
    except Refusal as refusal:
        yield Error(refusal.text, hint=BUILD_HINT, id="molt.E004")
        return
    try:
        stale = is_stale(config.library, find_source(config.entries))
    except ValueError:
        # Reported as E003.
        return
    if stale:
        yield Warning(f"{config.library} was built from other sources than today's, or by another version of Molt", hint=BUILD_HINT, id="molt.W002")
