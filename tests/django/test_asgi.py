"""An async view under Django's own ASGI handler."""

import asyncio

import entries_for_django
from django.core.asgi import get_asgi_application

from molt.django.conf import current_config
from molt.django.services import get_service

SCOPE = {
    "type": "http",
    "asgi": {"version": "3.0"},
    "http_version": "1.1",
    "method": "GET",
    "path": "/spin/",
    "query_string": b"",
    "headers": [(b"host", b"localhost")],
}


def test_a_client_that_leaves_stops_the_entry() -> None:
    client = get_service(current_config(), "python").client
    entries_for_django.stopped.clear()

    async def leave_early() -> list[object]:
        left = asyncio.Event()
        events = iter([{"type": "http.request", "body": b"", "more_body": False}])
        sent: list[object] = []

        async def receive() -> dict[str, object]:
            event = next(events, None)
            if event is None:
                await left.wait()
                return {"type": "http.disconnect"}
            return event

        async def send(message: object) -> None:
            sent.append(message)

        serving = asyncio.ensure_future(get_asgi_application()(SCOPE, receive, send))
        while not client.stats().in_flight:
            await asyncio.sleep(0.002)
        left.set()
        await serving
        while client.stats().in_flight:
            await asyncio.sleep(0.002)
        return sent

    assert asyncio.run(asyncio.wait_for(leave_early(), 20)) == []
    assert entries_for_django.stopped == [True]
