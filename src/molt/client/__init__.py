"""Clients: call entries from Python. No Django here, and no compiler."""

from molt.client.cancellation import Cancellation
from molt.client.embedded import embedded_client
from molt.client.local import Limits, LocalClient
from molt.client.python import python_client

__all__ = ["Cancellation", "Limits", "LocalClient", "embedded_client", "python_client"]
