"""How a step on a request's way says that the request ends here.

Raised and caught inside `molt.client`; callers of a client see a `Response`.
"""

from molt.wire import Status


class Refusal(Exception):
    """The request ends with this status and text."""

    def __init__(self, status: Status, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


def refuse_timeout() -> Refusal:
    """The outcome of a request whose budget ran out."""
    return Refusal(Status.TIMEOUT, "the budget ran out")


def refuse_cancelled() -> Refusal:
    """The outcome of a request that nobody waits for."""
    return Refusal(Status.CANCELLED, "cancelled")
