"""Both sides of every endpoint answer alike, good input or bad, and the process goes on serving."""

import http.client
import json
import socket
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

import pytest

from bench.demo.cases import BAD, DJANGO, GOOD, ITEMS, LARGE, MOLT, TABLE, Case
from bench.demo.compare import find_differences
from bench.demo.server import Server


def items(server: Server, path: str) -> dict[str, object]:
    answer = server.ask("GET", path)
    assert answer.status == 200, answer
    return json.loads(answer.body)


def metrics(server: Server) -> dict[str, object]:
    return json.loads(server.ask("GET", "/metrics/").body)


@pytest.fixture(autouse=True)
def nothing_fell_back_and_it_still_serves(server: Server) -> Iterable[None]:
    yield
    assert server.process.poll() is None
    assert server.ask("GET", "/health/").body == b'{"status": "ok"}'
    assert metrics(server)["fallbacks"] == 0


@pytest.mark.parametrize("case", (*GOOD, *LARGE), ids=Case.describe)
def test_good_requests_are_answered_with_the_same_bytes(server: Server, case: Case) -> None:
    assert server.ask(case.endpoint.method, case.path(MOLT), case.body).status == 200
    assert [difference.describe() for difference in find_differences(server, [case])] == []


@pytest.mark.parametrize("case", BAD, ids=Case.describe)
def test_bad_requests_are_refused_alike(server: Server, case: Case) -> None:
    answer = server.ask(case.endpoint.method, case.path(MOLT), case.body)
    assert (answer.status, list(json.loads(answer.body))) == (400, ["error"])
    assert [difference.describe() for difference in find_differences(server, [case], orjson=False)] == []


def test_the_pages_of_a_listing_hold_every_item_once(server: Server) -> None:
    seen: list[int] = []
    scores: list[float] = []
    path: str | None = "/offload/?user_id=5&limit=190"
    while path is not None:
        page = items(server, path)
        seen += [item["id"] for item in page["items"]]
        scores += [item["score"] for item in page["items"]]
        cursor = page["next_cursor"]
        path = None if cursor is None else f"/offload/?user_id=5&limit=190&cursor={cursor}"
    assert sorted(seen) == list(range(1, 601))
    assert scores == sorted(scores, reverse=True)
    assert sum(page["counts"].values()) == 600


def test_the_shape_of_an_item(server: Server) -> None:
    page = items(server, "/offload/?user_id=5")
    assert list(page) == ["items", "next_cursor", "counts"]
    assert list(page["items"][0]) == ["id", "created_at", "status", "title", "score", "unread"]
    assert list(page["counts"]) == ["open", "closed"]
    assert len(page["items"]) == 50


@pytest.mark.parametrize("limit", [-1, 0, 1, 500, 501, 10**30])
def test_limits_are_clamped(server: Server, limit: int) -> None:
    page = items(server, f"/offload/?user_id=5&limit={limit}")
    assert len(page["items"]) == min(max(limit, 1), 500)


@pytest.mark.parametrize("variant", [DJANGO, MOLT])
def test_the_table_has_10_000_rows_unless_told_otherwise(server: Server, variant: str) -> None:
    answer = server.ask("POST", TABLE.paths[variant], b"{}")
    assert json.loads(answer.body)["rows"] == 10_000


@pytest.mark.parametrize(("method", "endpoint"), [("POST", ITEMS), ("GET", TABLE), ("DELETE", TABLE)])
def test_other_methods_are_refused_alike(server: Server, method: str, endpoint) -> None:
    answers = [server.ask(method, endpoint.paths[variant]) for variant in (DJANGO, MOLT)]
    assert answers[0] == answers[1]
    assert answers[0].status == 405


def test_200_threads_at_once(server: Server) -> None:
    cases = [case for case in (*GOOD, *BAD) if len(case.body or b"") < 1000 and "123456" not in str(case.body)]
    expected = [server.ask(case.endpoint.method, case.path(DJANGO), case.body) for case in cases]

    def ask(number: int) -> bool:
        case = cases[number % len(cases)]
        return server.ask(case.endpoint.method, case.path(MOLT), case.body) == expected[number % len(cases)]

    with ThreadPoolExecutor(200) as threads:
        assert all(threads.map(ask, range(400)))


def test_clients_that_leave_early_do_no_harm(server: Server) -> None:
    for _ in range(50):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        connection.request("GET", "/offload/?user_id=7&limit=500")
        connection.close()
    with socket.create_connection(("127.0.0.1", server.port), 10) as half:
        half.sendall(b"POST /offload_table/ HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
