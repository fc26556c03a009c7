"""The demo's entries: ordinary Python, run by CPython or compiled by Molt.

molt build --lib entries.py -o entries.so
"""

from dataclasses import dataclass

from fakedb import FIRST_SECOND, fetch_items, fetch_sales

from molt import entry

MAX_LIMIT = 500
MAX_ROWS = 100000
SECONDS_PER_DAY = 86400


@dataclass
class ItemsQuery:
    user_id: int
    q: str | None = None
    status: str | None = None
    limit: int = 50
    cursor: str | None = None


@dataclass
class Item:
    id: int
    created_at: str
    status: str
    title: str
    score: float
    unread: bool


@dataclass
class Counts:
    open: int
    closed: int


@dataclass
class ItemsPage:
    items: list[Item]
    next_cursor: str | None
    counts: Counts


@dataclass
class TableQuery:
    rows: int = 10000


@dataclass
class Group:
    category: str
    count: int
    quantity: int
    revenue: float
    min_price: float
    max_price: float


@dataclass
class Sale:
    id: int
    category: str
    quantity: int
    price: float
    total: float


@dataclass
class TableSummary:
    rows: int
    kept: int
    groups: list[Group]
    first: list[Sale]


@dataclass
class ComputeQuery:
    values: list[float]
    scale: float = 1.0
    offset: float = 0.0


@dataclass
class ComputeResult:
    count: int
    sum: float
    scaled: list[float]


@dataclass
class Health:
    status: str


@entry
def list_items(query: ItemsQuery) -> ItemsPage:
    """A page of a user's items, best score first, with counts over all that match."""
    wanted = query.q.lower() if query.q else ""
    ranked = []
    opened = 0
    closed = 0
    for row in fetch_items(query.user_id):
        number, created, status, title, priority, votes, _ = row
        if wanted and wanted not in title.lower():
            continue
        if query.status and status != query.status:
            continue
        if status == "open":
            opened += 1
        else:
            closed += 1
        age_days = (created - FIRST_SECOND) // SECONDS_PER_DAY
        score = round(votes * 0.75 + priority * 12.5 - age_days * 0.2, 2)
        ranked.append((-score, number, row))
    ranked.sort()
    limit = min(max(query.limit, 1), MAX_LIMIT)
    start = int(query.cursor) if query.cursor else 0
    items = []
    for negated, number, row in ranked[start : start + limit]:
        items.append(Item(number, format_time(row[1]), row[2], row[3], -negated, row[6]))
    end = start + limit
    next_cursor = str(end) if end < len(ranked) else None
    return ItemsPage(items, next_cursor, Counts(opened, closed))


def format_time(second: int) -> str:
    """Seconds since 1970 as ISO 8601 in UTC."""
    days, rest = divmod(second, SECONDS_PER_DAY)
    # Days to a date: years begin in March, so that the leap day is a year's last.
    era, day_of_era = divmod(days + 719468, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    year = year_of_era + era * 400 + (1 if month <= 2 else 0)
    hour, rest = divmod(rest, 3600)
    minute, second_of_minute = divmod(rest, 60)
    return f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second_of_minute:02d}+00:00"


@entry
def offload_table(query: TableQuery) -> TableSummary:
    """Sales of at least two pieces, grouped by category."""
    rows = min(max(query.rows, 0), MAX_ROWS)
    groups: dict[str, Group] = {}
    first = []
    kept = 0
    for number, category, quantity, price in fetch_sales(rows):
        if quantity < 2:
            continue
        kept += 1
        total = quantity * price
        group = groups.get(category)
        if group is None:
            groups[category] = Group(category, 1, quantity, total, price, price)
        else:
            group.count += 1
            group.quantity += quantity
            group.revenue += total
            if price < group.min_price:
                group.min_price = price
            if price > group.max_price:
                group.max_price = price
        if len(first) < 5:
            first.append(Sale(number, category, quantity, price, round(total, 2)))
    summary = []
    for category in sorted(groups):
        group = groups[category]
        group.revenue = round(group.revenue, 2)
        summary.append(group)
    return TableSummary(rows, kept, summary, first)


@entry
def compute(query: ComputeQuery) -> ComputeResult:
    """The sum of some numbers, and each of them scaled and shifted."""
    total = 0.0
    scaled = []
    for value in query.values:
        total += value
        scaled.append(value * query.scale + query.offset)
    return ComputeResult(len(query.values), total, scaled)


@entry
def health() -> Health:
    """Says that entries run."""
    return Health("ok")
