"""Entries that the Django tests call."""

from dataclasses import dataclass, field

from molt import cancelled, entry


@dataclass
class Search:
    words: list[str] = field(default_factory=list)
    limit: int = 10
    ratio: float | None = None
    exact: bool = False


@entry
def search(query: Search) -> Search:
    return query


@entry
def echo(value):
    return value


@entry
def shout(text: str, times: int = 1) -> str:
    return text.upper() * times


@entry
def fail(value):
    raise ValueError("secret")


stopped: list[bool] = []


@entry
def spin(value):
    try:
        turns = 0
        while True:
            turns += 1
    finally:
        stopped.append(cancelled())
