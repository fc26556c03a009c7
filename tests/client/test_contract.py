"""What every client promises, run against each of them."""

import os
import subprocess
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from molt.client import Cancellation, Limits, LocalClient
from molt.client.codecs import decode, encode
from molt.wire import Codec, Status
from tests.client.conftest import MakeClient
from tests.client.libraries import environment

ROOMY = Limits(max_isolates=2, max_waiters=64)


def start(function, *arguments) -> threading.Thread:
    thread = threading.Thread(target=function, args=arguments)
    thread.start()
    return thread


def until(condition) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.002)


def hold(client: LocalClient, cancellation: Cancellation) -> threading.Thread:
    """Keep one isolate busy until cancelled."""
    return start(lambda: client.call("spin", b"null", cancellation=cancellation))


@pytest.mark.parametrize(
    ("codec", "payload"), [(Codec.JSON, b'{"a": [1, "x", null]}'), (Codec.MSGPACK, b"\x81\xa1a\x01")]
)
def test_an_entry_answers_in_the_codec_it_was_asked_in(make_client: MakeClient, codec: Codec, payload: bytes) -> None:
    response = make_client(ROOMY).call("echo", payload, codec=codec)
    assert (response.status, response.codec, response.payload) == (Status.OK, codec, payload)
    assert response.metrics.bytes_in == response.metrics.bytes_out == len(payload)
    assert response.metrics.pool_in_flight == 1


@pytest.mark.parametrize(
    ("codec", "payload", "result_codec", "result"),
    [
        (Codec.MSGPACK, b"\x93\xa1a\x01\xcb?\xf8\0\0\0\0\0\0", Codec.JSON, b'["a", 1, 1.5]'),
        (Codec.JSON, b'["a", 1, 1.5]', Codec.MSGPACK, b"\x93\xa1a\x01\xcb?\xf8\0\0\0\0\0\0"),
        # What only one of the codecs can say is judged by the result's.
        (Codec.JSON, b"[18446744073709551616]", Codec.JSON, b"[18446744073709551616]"),
    ],
)
def test_a_result_may_come_in_another_codec(
    typed_client: LocalClient, codec: Codec, payload: bytes, result_codec: Codec, result: bytes
) -> None:
    response = typed_client.call("echo", payload, codec=codec, result_codec=result_codec)
    assert (response.status, response.codec, response.payload) == (Status.OK, result_codec, result)
    assert typed_client.call("fail", payload, codec=codec, result_codec=result_codec).status is Status.INTERNAL_ERROR


def test_a_result_that_its_codec_cannot_say(typed_client: LocalClient) -> None:
    response = typed_client.call("echo", b"\xc4\x01x", codec=Codec.MSGPACK, result_codec=Codec.JSON)
    assert (response.status, response.text) == (Status.INTERNAL_ERROR, "the entry echo raised TypeError")
    response = typed_client.call("echo", b"[18446744073709551616]", result_codec=Codec.MSGPACK)
    assert (response.status, response.text) == (Status.INTERNAL_ERROR, "the entry echo raised OverflowError")


@pytest.mark.parametrize("result_codec", [Codec.JSON, Codec.MSGPACK])
def test_records_are_written_as_their_classes_are_now(typed_client: LocalClient, result_codec: Codec) -> None:
    def ask(less: bytes) -> object:
        response = typed_client.call("shrink", less, result_codec=result_codec)
        return decode(response.payload, result_codec)

    whole = {"a": 2, "b": [{"a": 1, "b": None}, {"start": 1, "scale": 1.0, "label": None}]}
    # Later tests of the same client in CPython find the class as it was left.
    assert [ask(b"false"), ask(b"false")] in ([whole, whole], [{"a": 2}, {"a": 2}])
    assert [ask(b"true"), ask(b"true"), ask(b"false")] == [{"a": 2}] * 3


@pytest.mark.parametrize("codec", [Codec.JSON, Codec.MSGPACK])
def test_results_of_all_sizes_one_after_the_other(typed_client: LocalClient, codec: Codec) -> None:
    for size in (10, 3_000_000, 0, 5, 1023, 1024, 1025, 200_000, 1):
        value = [["é" * (size // 2), 1.5, {"key": "x" * size}], size]
        payload = encode(value, codec)
        response = typed_client.call("echo", payload, codec=codec)
        assert (response.status, response.payload == payload) == (Status.OK, True)
        assert typed_client.call("unencodable", payload, codec=codec).status is Status.INTERNAL_ERROR
        assert decode(response.payload, codec) == value


def test_an_unknown_entry_is_invalid_input(make_client: MakeClient) -> None:
    response = make_client(ROOMY).call("nowhere", b"null")
    assert (response.status, response.text) == (Status.INVALID_INPUT, "unknown entry: nowhere")


def test_what_an_entry_raises_is_not_leaked(make_client: MakeClient) -> None:
    response = make_client(ROOMY).call("fail", b"null")
    assert (response.status, response.text) == (Status.INTERNAL_ERROR, "the entry fail raised ValueError")


def test_a_running_entry_is_stopped_by_its_budget(make_client: MakeClient) -> None:
    client = make_client(ROOMY)
    client.call("echo", b"1")
    started = time.monotonic()
    response = client.call("spin", b"null", timeout_ms=60)
    assert (response.status, response.text) == (Status.TIMEOUT, "the budget ran out")
    assert 0.05 <= time.monotonic() - started < 5
    assert client.call("echo", b"1").status is Status.OK


def test_a_spent_budget_runs_nothing(make_client: MakeClient) -> None:
    client = make_client(ROOMY)
    assert client.call("echo", b"1", timeout_ms=0).status is Status.TIMEOUT
    assert client.stats().in_flight == 0


def test_a_running_entry_is_stopped_by_cancelling(make_client: MakeClient) -> None:
    client = make_client(ROOMY)
    cancellation = Cancellation()
    outcomes: list[Status] = []
    thread = start(lambda: outcomes.append(client.call("spin", b"null", cancellation=cancellation).status))
    until(lambda: client.stats().in_flight == 1)
    cancellation.cancel()
    thread.join(10)
    assert outcomes == [Status.CANCELLED]
    assert client.stats().in_flight == 0


def test_a_request_cancelled_beforehand_runs_nothing(make_client: MakeClient) -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    response = make_client(ROOMY).call("echo", b"1", cancellation=cancellation)
    assert (response.status, response.text) == (Status.CANCELLED, "cancelled")


def test_a_full_queue_is_busy_at_once(make_client: MakeClient) -> None:
    client = make_client(Limits(max_isolates=1, max_waiters=0))
    cancellation = Cancellation()
    thread = hold(client, cancellation)
    until(lambda: client.stats().in_flight == 1)
    assert client.call("echo", b"1").status is Status.BUSY
    cancellation.cancel()
    thread.join(10)
    assert client.call("echo", b"1").status is Status.OK


def test_waiting_for_an_isolate_uses_up_the_budget(make_client: MakeClient) -> None:
    client = make_client(Limits(max_isolates=1, max_waiters=4))
    cancellation = Cancellation()
    thread = hold(client, cancellation)
    until(lambda: client.stats().in_flight == 1)
    assert client.call("echo", b"1", timeout_ms=40).status is Status.TIMEOUT
    assert client.stats().waiters == 0
    cancellation.cancel()
    thread.join(10)


def test_cancelling_ends_the_wait_for_an_isolate(make_client: MakeClient) -> None:
    client = make_client(Limits(max_isolates=1, max_waiters=4))
    holding, waiting = Cancellation(), Cancellation()
    holder = hold(client, holding)
    until(lambda: client.stats().in_flight == 1)
    outcomes: list[Status] = []
    waiter = start(lambda: outcomes.append(client.call("echo", b"1", cancellation=waiting).status))
    until(lambda: client.stats().waiters == 1)
    waiting.cancel()
    waiter.join(10)
    assert outcomes == [Status.CANCELLED]
    holding.cancel()
    holder.join(10)


def test_200_threads_at_once_get_one_outcome_each(make_client: MakeClient) -> None:
    client = make_client(Limits(max_isolates=2, max_waiters=200))
    with ThreadPoolExecutor(200) as threads:
        answers = list(threads.map(lambda n: client.call("echo", str(n).encode(), timeout_ms=30_000), range(200)))
    assert [answer.payload for answer in answers] == [str(n).encode() for n in range(200)]
    stats = client.stats()
    assert (stats.in_flight, stats.waiters) == (0, 0) and stats.size <= 2


def test_requests_cancelled_at_random_end_once_and_leak_nothing(make_client: MakeClient) -> None:
    client = make_client(Limits(max_isolates=2, max_waiters=3))

    def ask(number: int) -> Status:
        cancellation = Cancellation()
        timer = threading.Timer((number % 7) / 1000, cancellation.cancel)
        timer.start()
        entry = "spin" if number % 3 else "echo"
        status = client.call(entry, b"null", timeout_ms=5 + number % 11, cancellation=cancellation).status
        timer.cancel()
        return status

    with ThreadPoolExecutor(12) as threads:
        outcomes = Counter(threads.map(ask, range(300)))
    assert outcomes.keys() <= {Status.OK, Status.BUSY, Status.TIMEOUT, Status.CANCELLED}
    assert sum(outcomes.values()) == 300
    stats = client.stats()
    assert (stats.in_flight, stats.waiters) == (0, 0)
    assert client.call("echo", b"1").status is Status.OK


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_child_makes_isolates_of_its_own(make_client: MakeClient) -> None:
    client = make_client(Limits(max_isolates=1, max_waiters=0))
    assert client.call("echo", b"1").status is Status.OK
    cancellation = Cancellation()
    thread = hold(client, cancellation)
    until(lambda: client.stats().in_flight == 1)
    child = os.fork()
    if child == 0:
        # The parent's only isolate is in use: the child must not wait for it.
        os._exit(0 if client.call("echo", b"2").payload == b"2" else 1)
    _, status = os.waitpid(child, 0)
    cancellation.cancel()
    thread.join(10)
    assert os.waitstatus_to_exitcode(status) == 0


def test_closing_frees_idle_isolates_and_the_client_still_works(make_client: MakeClient) -> None:
    client = make_client(ROOMY)
    client.call("echo", b"1")
    client.close()
    assert client.stats().size == 0
    assert client.call("echo", b"1").status is Status.OK


def test_importing_molt_imports_neither_client_nor_compiler() -> None:
    program = "import molt, sys; print(sorted(m for m in sys.modules if m.startswith(('molt', 'ctypes'))))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment()
    )
    assert done.stdout.strip() == "['molt', 'molt.entries']"
