"""The Django app: system checks and management commands, nothing at import."""

from django.apps import AppConfig


class MoltConfig(AppConfig):
    """Registers the system checks; loads no entries and no library."""

    name = "molt.django"
    label = "molt"

    def ready(self) -> None:
        """Register the checks."""
        from django.core import checks

        from molt.django.checks import check_molt

        checks.register(check_molt, "molt")
