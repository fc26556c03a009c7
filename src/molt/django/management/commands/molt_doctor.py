"""`manage.py molt_doctor`: what the project's Molt would do now, and what to mend."""

from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandError

from molt.client.refusal import Refusal
from molt.django.checks import check_molt
from molt.django.conf import Config, ConfigError, current_config
from molt.django.registry import registered_views
from molt.django.services import get_service


class Command(BaseCommand):
    """Prints the settings in force, loads the entries, and runs the checks."""

    help = "Show how the offloaded views would run, and what stands in the way."
    # It runs them itself, and reports all they find.
    requires_system_checks = ()

    def handle(self, *args: object, **options: object) -> None:
        """Report; the exit status is 1 when something is in the way."""
        _import_views()
        messages = check_molt()
        for label, value in _describe():
            self.stdout.write(f"{label:<10} {value}")
        for message in messages:
            self.stdout.write(f"{'problem' if message.is_serious() else 'note':<10} {message.id}: {message.msg}")
            if message.hint:
                self.stdout.write(f"{'':<10} {message.hint}")
        if any(message.is_serious() for message in messages):
            raise CommandError("something is in the way; see above")
        self.stdout.write("all is well" if not messages else "usable")


def _import_views() -> None:
    """Import the URLconf, so that the decorated views are known."""
    from django.urls import get_resolver

    get_resolver().url_patterns  # noqa: B018


def _describe() -> Iterator[tuple[str, str]]:
    try:
        config = current_config()
    except ConfigError:
        return
    yield "mode", config.mode
    yield "library", str(config.library)
    yield "entries", f"{config.entries}: {_list_entries(config)}"
    for view in registered_views():
        yield "view", f"{view.view} -> {view.entry}"


def _list_entries(config: Config) -> str:
    try:
        return ", ".join(get_service(config, config.mode).client.entries())
    except Refusal as refusal:
        return refusal.text
