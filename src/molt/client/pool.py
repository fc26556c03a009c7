"""A bounded pool of isolates (or of anything else that one call at a time may use).

Decides under its lock, acts outside it: creating a resource may run a user's
module bodies. Idle resources are taken last in, first out, so that few stay
warm; callers wait first in, first out, each on its own event, so that handing
over wakes exactly the one it is meant for. Nothing polls.
"""

import time
from collections import deque
from collections.abc import Callable
from enum import Enum
from threading import Event, Lock
from typing import Generic, NamedTuple, TypeVar

from molt.client.cancellation import Cancellation
from molt.client.refusal import Refusal, refuse_cancelled, refuse_timeout
from molt.wire import Status

Resource = TypeVar("Resource")

# The weight of the latest lease in the average: some twenty leases are
# remembered, enough to outlive one odd request and follow a change of load.
_LATEST_WEIGHT = 0.1


class PoolStats(NamedTuple):
    """The pool at one moment."""

    size: int
    in_flight: int
    idle: int
    waiters: int


class _Wait(Enum):
    WAITING = "waiting"
    HANDED = "handed"
    LEFT = "left"


class _Waiter(Generic[Resource]):
    """One caller in the queue. Its state leaves WAITING once, under the pool's lock."""

    __slots__ = ("resource", "state", "woken")

    def __init__(self) -> None:
        self.woken = Event()
        self.state = _Wait.WAITING
        # None when handed: there is room for a new one, to be made by the waiter.
        self.resource: Resource | None = None


class Pool(Generic[Resource]):
    """Leases at most `max_size` resources; at most `max_waiters` callers wait for one."""

    def __init__(self, create: Callable[[], Resource], max_size: int, max_waiters: int) -> None:
        if max_size < 1 or max_waiters < 0:
            raise ValueError("a pool needs room for one resource, and no negative number of waiters")
        self._create = create
        self._max_size = max_size
        self._max_waiters = max_waiters
        self._lock = Lock()
        self._size = 0
        self._idle: list[Resource] = []
        self._waiters: deque[_Waiter[Resource]] = deque()
        # How long a lease lasts, on average; None before the first has ended.
        self._lease_s: float | None = None

    def stats(self) -> PoolStats:
        """How many there are, and what they do."""
        with self._lock:
            idle = len(self._idle)
            return PoolStats(self._size, self._size - idle, idle, len(self._waiters))

    def glance(self) -> tuple[int, int, int]:
        """How many wait, are in flight and idle, read without the lock: for metrics, not for deciding."""
        idle = len(self._idle)
        return len(self._waiters), self._size - idle, idle

    def take_idle(self) -> Resource | None:
        """Lease an idle resource, if there is one: what most calls of `acquire` come to, by itself."""
        with self._lock:
            return self._idle.pop() if self._idle else None

    def acquire(self, deadline: float | None, cancellation: Cancellation) -> Resource:
        """Lease a resource by `deadline` (of `time.monotonic`).

        Raises a Refusal that is Busy, Timeout or Cancelled, or whatever
        creating a resource raises. The caller owns the lease and must end it
        with `release` or `discard`.
        """
        if cancellation.requested:
            raise refuse_cancelled()
        if deadline is not None and deadline <= time.monotonic():
            raise refuse_timeout()
        with self._lock:
            if self._idle:
                return self._idle.pop()
            if self._size < self._max_size:
                self._size += 1
                waiter = None
            elif len(self._waiters) >= self._max_waiters:
                raise Refusal(Status.BUSY, "every isolate is in use and the queue is full")
            elif deadline is not None and time.monotonic() + self._expect_wait() > deadline:
                raise Refusal(Status.BUSY, "the wait for an isolate would outlast the budget")
            else:
                waiter = _Waiter[Resource]()
                self._waiters.append(waiter)
        if waiter is not None:
            resource = self._wait(waiter, deadline, cancellation)
            if resource is not None:
                return resource
        return self._create_counted()

    def release(self, resource: Resource, held_s: float) -> None:
        """End a lease that lasted `held_s`: the resource goes to the first waiter, or idles."""
        with self._lock:
            known = held_s if self._lease_s is None else self._lease_s
            self._lease_s = known + _LATEST_WEIGHT * (held_s - known)
            if self._waiters:
                self._pass_on(resource)
            else:
                self._idle.append(resource)

    def discard(self) -> None:
        """End a lease whose resource is gone, which makes room for another."""
        with self._lock:
            if not self._hand_over(None):
                self._size -= 1

    def drain(self) -> list[Resource]:
        """Take all idle resources out of the pool, for the caller to free."""
        with self._lock:
            idle, self._idle = self._idle, []
            self._size -= len(idle)
            return idle

    def _wait(self, waiter: _Waiter[Resource], deadline: float | None, cancellation: Cancellation) -> Resource | None:
        try:
            with cancellation.watch(waiter.woken.set):
                waiter.woken.wait(None if deadline is None else max(0.0, deadline - time.monotonic()))
        except BaseException:
            # An interrupt of the waiting thread must not lose what it was handed.
            if not self._leave(waiter):
                self._give_back(waiter)
            raise
        if self._leave(waiter):
            raise refuse_cancelled() if cancellation.requested else refuse_timeout()
        return waiter.resource

    def _leave(self, waiter: _Waiter[Resource]) -> bool:
        """Take a waiter out of the queue; False when it had been handed something."""
        with self._lock:
            if waiter.state is _Wait.HANDED:
                return False
            waiter.state = _Wait.LEFT
            self._waiters.remove(waiter)
            return True

    def _give_back(self, waiter: _Waiter[Resource]) -> None:
        if waiter.resource is None:
            self.discard()
        else:
            with self._lock:
                self._pass_on(waiter.resource)

    def _create_counted(self) -> Resource:
        try:
            return self._create()
        except BaseException:
            self.discard()
            raise

    def _pass_on(self, resource: Resource) -> None:
        """Give a resource to the first waiter, or let it idle. The lock is held."""
        if not self._hand_over(resource):
            self._idle.append(resource)

    def _expect_wait(self) -> float:
        """How long one more waiter would probably wait. The lock is held."""
        return (self._lease_s or 0.0) * (len(self._waiters) + 1) / self._max_size

    def _hand_over(self, resource: Resource | None) -> bool:
        """Give the first waiter a resource, or the room for one. The lock is held."""
        if not self._waiters:
            return False
        waiter = self._waiters.popleft()
        waiter.resource = resource
        waiter.state = _Wait.HANDED
        waiter.woken.set()
        return True
