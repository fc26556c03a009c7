"""`molt_offload` on sync and async views."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

import entries_for_django
import pytest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import RequestFactory

from molt.django import Call, Outcome, molt_offload
from molt.wire import Codec, Response, Status

requests = RequestFactory()
MoltSettings = Callable[..., None]


def make_view(**options: object) -> Callable[..., HttpResponse]:
    options.setdefault("entry", "echo")

    @molt_offload(**options)
    def view(request: HttpRequest, **kwargs: object) -> HttpResponse:
        return HttpResponse("fallback")

    return view


def make_async_view(**options: object):
    options.setdefault("entry", "echo")

    @molt_offload(**options)
    async def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse("fallback")

    return view


def post(body: object) -> HttpRequest:
    return requests.post("/", json.dumps(body), content_type="application/json")


def content(response: HttpResponse) -> object:
    return json.loads(response.content)


def test_the_view_keeps_its_name() -> None:
    assert make_view().__name__ == "view"


def test_a_body_goes_to_the_entry_and_its_result_comes_back_as_written() -> None:
    response = make_view()(post({"a": [1, 2.5, "é"]}))
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/json"
    assert response.content == b'{"a": [1, 2.5, "\\u00e9"]}'


@pytest.mark.parametrize("codec", ["json", "msgpack"])
def test_both_codecs_give_the_same_bytes(codec: str) -> None:
    assert make_view(codec=codec)(post([1, {"é": None}])).content == b'[1, {"\\u00e9": null}]'


@pytest.mark.parametrize(
    ("options", "codec"),
    [
        ({}, Codec.JSON),
        ({"response_factory": lambda request, result: JsonResponse(result, safe=False)}, Codec.MSGPACK),
        ({"decode_response": True}, Codec.MSGPACK),
        ({"after_recv": lambda request, response: None}, Codec.MSGPACK),
        ({"before_send": lambda request, call: Call(call.entry, b"[1]", Codec.JSON, call.timeout_ms)}, Codec.JSON),
    ],
)
def test_a_result_that_nothing_here_reads_comes_as_json(options: dict[str, object], codec: Codec) -> None:
    outcomes: list[Outcome] = []
    view = make_view(codec="msgpack", metrics_hook=lambda request, outcome: outcomes.append(outcome), **options)
    assert view(post([1])).content == b"[1]"
    assert [outcome.response.codec for outcome in outcomes] == [codec]


def test_a_view_follows_its_settings(molt_settings: MoltSettings, tmp_path: Path) -> None:
    view = make_view()
    assert view(post([1])).content == b"[1]"
    molt_settings(MODE="embedded", LIBRARY=tmp_path / "none.so", ALLOW_FALLBACK=False)
    assert view(post([1])).status_code == 503
    molt_settings(MODE="python", TIMEOUT_MS=0.000001)
    assert view(post([1])).status_code == 504


def test_a_query_string_is_read_as_the_entry_declares() -> None:
    response = make_view(entry="search")(requests.get("/?words=a&words=b&limit=3&ratio=1.5&exact=true&utm=x"))
    assert content(response) == {"words": ["a", "b"], "limit": 3, "ratio": 1.5, "exact": True}


def test_parameters_of_their_own_and_of_the_route() -> None:
    response = make_view(entry="shout")(requests.get("/?times=2"), text="ab")
    assert content(response) == "ABAB"


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("limit=x", "limit: expected int, got str"),
        ("limit=1.0", "limit: expected int, got str"),
        ("ratio=much", "ratio: expected float | None, got str"),
        ("exact=perhaps", "exact: expected bool, got str"),
    ],
)
def test_a_query_string_that_does_not_fit_is_400(query: str, error: str) -> None:
    response = make_view(entry="search")(requests.get(f"/?{query}"))
    assert (response.status_code, content(response)) == (400, {"error": error})


@pytest.mark.parametrize("codec", ["json", "msgpack"])
def test_malformed_bodies_are_400(codec: str) -> None:
    response = make_view(codec=codec)(requests.post("/", b"{", content_type="application/json"))
    assert response.status_code == 400
    assert content(response) == {
        "error": "invalid JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"
    }


def test_what_an_entry_raises_is_500_and_not_told() -> None:
    response = make_view(entry="fail")(post(1))
    assert (response.status_code, content(response)) == (500, {"error": "internal error"})


def test_an_entry_that_may_be_repeated_falls_back_when_it_raises() -> None:
    assert make_view(entry="fail", idempotent=True)(post(1)).content == b"fallback"


def test_a_spent_budget_is_504() -> None:
    response = make_view(entry="spin", timeout_ms=20)(post(1))
    assert (response.status_code, content(response)) == (504, {"error": "the budget ran out"})


@pytest.mark.parametrize("status", [503, 429])
def test_busy_is_503_or_what_the_settings_say(molt_settings: MoltSettings, status: int, fake_library: Path) -> None:
    from threading import Thread

    from django.conf import settings

    from molt.client import Cancellation
    from molt.django.conf import current_config
    from molt.django.services import get_service

    molt_settings(MAX_ISOLATES=1, MAX_WAITERS=0, BUSY_STATUS=status, RETRY_AFTER_S=7)
    assert settings.MOLT["BUSY_STATUS"] == status
    client = get_service(current_config(), "python").client
    cancellation = Cancellation()
    thread = Thread(target=lambda: client.call("spin", b"1", cancellation=cancellation))
    thread.start()
    while not client.stats().in_flight:
        pass
    response = make_view()(post(1))
    cancellation.cancel()
    thread.join(10)
    assert (response.status_code, response.headers["Retry-After"]) == (status, "7")


def test_what_is_not_built_falls_back(molt_settings: MoltSettings, tmp_path: Path) -> None:
    molt_settings(MODE="embedded", LIBRARY=tmp_path / "none.so")
    assert make_view()(post(1)).content == b"fallback"


def test_a_view_that_may_not_fall_back_is_503(molt_settings: MoltSettings, tmp_path: Path) -> None:
    molt_settings(MODE="embedded", LIBRARY=tmp_path / "none.so")
    response = make_view(allow_fallback=False)(post(1))
    assert (response.status_code, content(response)) == (503, {"error": "service unavailable"})
    assert response.headers["Retry-After"] == "1"


def test_an_embedded_library_answers(molt_settings: MoltSettings, fake_library: Path) -> None:
    molt_settings(MODE="embedded", LIBRARY=fake_library)
    assert make_view(allow_fallback=False)(post([1])).content == b"[1]"


def test_a_view_may_have_a_mode_of_its_own(molt_settings: MoltSettings, tmp_path: Path) -> None:
    molt_settings(MODE="embedded", LIBRARY=tmp_path / "none.so")
    assert make_view(mode="python")(post([1])).content == b"[1]"


def test_an_unknown_entry_is_400() -> None:
    response = make_view(entry="nowhere")(post(1))
    assert (response.status_code, content(response)) == (400, {"error": "unknown entry: nowhere"})


def test_payload_builder_and_response_factory() -> None:
    view = make_view(
        codec="msgpack",
        payload_builder=lambda request: {"path": request.path},
        response_factory=lambda request, result: JsonResponse({"got": result}, status=201),
    )
    response = view(requests.get("/x/"))
    assert (response.status_code, content(response)) == (201, {"got": {"path": "/x/"}})


@pytest.mark.parametrize(
    ("decode_response", "seen"), [(None, [1]), (True, [1]), (False, b"[1]"), (lambda data: data.hex(), "5b315d")]
)
def test_decode_response_says_what_the_factory_gets(decode_response: object, seen: object) -> None:
    got: list[object] = []

    def respond(request: HttpRequest, result: object) -> HttpResponse:
        got.append(result)
        return HttpResponse()

    make_view(decode_response=decode_response, response_factory=respond)(post([1]))
    assert got == [seen]


def test_hooks_see_and_may_replace_what_passes() -> None:
    outcomes: list[Outcome] = []

    def before(request: HttpRequest, call: Call) -> Call:
        assert call.payload == b"[1]"
        return Call("shout", b'{"text": "a"}', call.codec, call.timeout_ms)

    def after(request: HttpRequest, response: Response) -> Response:
        assert response.payload == b'"A"'
        return Response(Status.OK, response.codec, b'"B"', response.metrics)

    view = make_view(
        before_send=before, after_recv=after, metrics_hook=lambda request, outcome: outcomes.append(outcome)
    )
    assert view(post([1])).content == b'"B"'
    (outcome,) = outcomes
    assert (outcome.entry, outcome.mode, outcome.fell_back) == ("echo", "python", False)
    assert outcome.response.metrics.bytes_in == len(b'{"text": "a"}')


def test_metrics_hook_counts_fallbacks(molt_settings: MoltSettings, tmp_path: Path) -> None:
    outcomes: list[Outcome] = []
    molt_settings(MODE="embedded", LIBRARY=tmp_path / "none.so")
    make_view(metrics_hook=lambda request, outcome: outcomes.append(outcome))(post(1))
    assert [outcome.fell_back for outcome in outcomes] == [True]


def test_cancel_check_is_asked_before_and_after() -> None:
    answers = iter([True, False, True])
    view = make_view(cancel_check=lambda request: next(answers))
    assert view(post(1)).status_code == 499
    assert view(post(1)).status_code == 499


@pytest.mark.parametrize(
    "options", [{"codec": "yaml"}, {"mode": "worker"}, {"timeout_ms": 0}, {"timeout_ms": "1"}, {"timeout_ms": True}]
)
def test_wrong_options_are_refused_where_they_are_written(options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="expected"):
        make_view(**options)


def test_an_async_view_answers_the_same() -> None:
    response = asyncio.run(make_async_view()(post({"a": 1})))
    assert response.content == b'{"a": 1}'


def test_an_async_view_falls_back(molt_settings: MoltSettings, tmp_path: Path) -> None:
    molt_settings(MODE="embedded", LIBRARY=tmp_path / "none.so")
    assert asyncio.run(make_async_view()(post(1))).content == b"fallback"


def test_cancelling_an_async_view_cancels_its_entry() -> None:
    from molt.django.conf import current_config
    from molt.django.services import get_service

    client = get_service(current_config(), "python").client
    entries_for_django.stopped.clear()

    async def leave_early() -> None:
        task = asyncio.ensure_future(make_async_view(entry="spin", timeout_ms=None)(post(1)))
        while not client.stats().in_flight:
            await asyncio.sleep(0.002)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        while client.stats().in_flight:
            await asyncio.sleep(0.002)

    asyncio.run(asyncio.wait_for(leave_early(), 20))
    assert entries_for_django.stopped == [True]


def test_more_async_calls_than_may_wait_are_busy(molt_settings: MoltSettings) -> None:
    molt_settings(MAX_ISOLATES=1, MAX_WAITERS=2)
    view = make_async_view(entry="spin", timeout_ms=200)

    async def burst() -> list[int]:
        responses = await asyncio.gather(*(view(post(1)) for _ in range(8)))
        return sorted(response.status_code for response in responses)

    assert asyncio.run(burst()) == [503] * 5 + [504] * 3
