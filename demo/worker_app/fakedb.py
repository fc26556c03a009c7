"""The simulated database: deterministic rows, with a latency and costs that can be set.

Entries and plain Django use this same file, so that both sides of a comparison
ask the same database. Read once, at import:

MOLT_FAKE_DB_DELAY_MS            latency of one query
MOLT_FAKE_DB_DECODE_US_PER_ROW   cost of decoding one row
MOLT_FAKE_DB_CPU_ITERS           CPU work per row, in turns of a loop

Unset or 0 is off; what is not a non-negative number is refused by name.
"""

import os
import time

ITEMS_PER_USER = 600
# 2025-01-01T00:00:00Z; no item is older.
FIRST_SECOND = 1735689600

ADJECTIVES = ["late", "broken", "urgent", "quiet", "double", "missing", "vague", "stale"]
NOUNS = ["invoice", "login", "delivery", "refund", "export", "password", "report"]
CATEGORIES = ["books", "games", "garden", "music", "sport", "tools", "toys"]


def read_setting(name: str) -> float:
    """A setting from the environment: 0.0 when unset or empty."""
    text = os.environ.get(name)
    if text is None or text == "":
        return 0.0
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    # Written so that NaN is refused too.
    if not (value >= 0.0 and value < 1e9):
        raise ValueError(f"{name}: expected a non-negative number, got {text!r}")
    return value


DELAY_MS = read_setting("MOLT_FAKE_DB_DELAY_MS")
DECODE_US_PER_ROW = read_setting("MOLT_FAKE_DB_DECODE_US_PER_ROW")
CPU_ITERS = int(read_setting("MOLT_FAKE_DB_CPU_ITERS"))


def simulate_query(rows: int) -> int:
    """Take the time that a query returning `rows` rows would take."""
    if DELAY_MS > 0.0:
        time.sleep(DELAY_MS / 1000.0)
    if DECODE_US_PER_ROW > 0.0:
        done = time.perf_counter() + rows * DECODE_US_PER_ROW / 1000000.0
        while time.perf_counter() < done:
            pass
    turned = 0
    for _ in range(rows * CPU_ITERS):
        turned = (turned * 31 + 7) % 1000003
    return turned


def fetch_items(user_id: int) -> list[tuple[int, int, str, str, int, int, bool]]:
    """A user's items: id, created (seconds), status, title, priority, votes, unread."""
    simulate_query(ITEMS_PER_USER)
    rows = []
    state = (user_id * 2654435761 + 12345) % 2147483648
    for number in range(ITEMS_PER_USER):
        state = (state * 1103515245 + 12345) % 2147483648
        mixed = state >> 8
        rows.append(
            (
                number + 1,
                FIRST_SECOND + mixed % 31536000,
                "closed" if mixed % 3 == 0 else "open",
                f"{ADJECTIVES[mixed % 8]} {NOUNS[mixed % 7]} #{number + 1}",
                mixed % 5,
                mixed % 997,
                mixed % 4 == 1,
            )
        )
    return rows


def fetch_sales(count: int) -> list[tuple[int, str, int, float]]:
    """Sales: id, category, quantity, unit price."""
    simulate_query(count)
    rows = []
    state = 20250101
    for number in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        mixed = state >> 8
        rows.append((number + 1, CATEGORIES[mixed % 7], mixed % 20, (mixed % 10007) / 100.0))
    return rows
