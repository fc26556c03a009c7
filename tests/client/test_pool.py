"""The isolate pool by itself."""

import itertools
import threading
import time

import pytest

from molt.client.cancellation import Cancellation
from molt.client.pool import Pool
from molt.client.refusal import Refusal
from molt.wire import Status


def make_pool(size: int, waiters: int) -> Pool[int]:
    return Pool(itertools.count(1).__next__, size, waiters)


def acquire(pool: Pool[int], timeout: float | None = None) -> int:
    return pool.acquire(None if timeout is None else time.monotonic() + timeout, Cancellation())


def wait_for_waiters(pool: Pool[int], count: int) -> None:
    deadline = time.monotonic() + 10
    while pool.stats().waiters != count:
        assert time.monotonic() < deadline
        time.sleep(0.001)


def test_idle_resources_are_taken_last_in_first_out() -> None:
    pool = make_pool(3, 0)
    first, second, third = acquire(pool), acquire(pool), acquire(pool)
    for resource in (first, third, second):
        pool.release(resource, 0.0)
    assert [acquire(pool), acquire(pool), acquire(pool)] == [second, third, first]


def test_waiters_are_served_first_in_first_out() -> None:
    pool = make_pool(1, 8)
    held = acquire(pool)
    served: list[int] = []

    def ask(number: int) -> None:
        resource = acquire(pool, 10)
        served.append(number)
        pool.release(resource, 0.0)

    threads = []
    for number in range(5):
        threads.append(threading.Thread(target=ask, args=(number,)))
        threads[-1].start()
        wait_for_waiters(pool, number + 1)
    pool.release(held, 0.0)
    for thread in threads:
        thread.join(10)
    assert served == [0, 1, 2, 3, 4]
    assert pool.stats().size == 1


def test_no_more_than_the_maximum_wait() -> None:
    pool = make_pool(1, 0)
    acquire(pool)
    with pytest.raises(Refusal) as refusal:
        acquire(pool)
    assert refusal.value.status is Status.BUSY


def test_a_resource_that_cannot_be_made_leaves_room_for_another() -> None:
    attempts = iter([ValueError("first"), None])

    def create() -> int:
        fault = next(attempts)
        if fault:
            raise fault
        return 5

    pool = Pool(create, 1, 1)
    with pytest.raises(ValueError, match="first"):
        acquire(pool)
    assert acquire(pool) == 5


def test_room_left_by_a_failure_goes_to_a_waiter() -> None:
    pool = make_pool(1, 1)
    acquire(pool)
    got: list[int] = []
    thread = threading.Thread(target=lambda: got.append(acquire(pool, 10)))
    thread.start()
    wait_for_waiters(pool, 1)
    pool.discard()
    thread.join(10)
    assert got == [2]
    assert pool.stats().size == 1


def test_a_deadline_while_waiting_is_a_timeout() -> None:
    pool = make_pool(1, 1)
    acquire(pool)
    with pytest.raises(Refusal) as refusal:
        acquire(pool, 0.02)
    assert refusal.value.status is Status.TIMEOUT
    assert pool.stats().waiters == 0


def test_a_wait_that_would_outlast_the_budget_is_busy_at_once() -> None:
    pool = make_pool(2, 8)
    pool.release(acquire(pool), 3.0)
    acquire(pool), acquire(pool)
    started = time.monotonic()
    with pytest.raises(Refusal) as refusal:
        acquire(pool, 1.0)
    assert refusal.value.status is Status.BUSY
    assert time.monotonic() - started < 0.5


def test_a_wait_that_should_fit_the_budget_is_waited_for() -> None:
    pool = make_pool(1, 8)
    pool.release(acquire(pool), 0.001)
    acquire(pool)
    with pytest.raises(Refusal) as refusal:
        acquire(pool, 0.05)
    assert refusal.value.status is Status.TIMEOUT


@pytest.mark.parametrize(("size", "waiters"), [(0, 1), (1, -1)])
def test_impossible_sizes_are_refused(size: int, waiters: int) -> None:
    with pytest.raises(ValueError):
        make_pool(size, waiters)
