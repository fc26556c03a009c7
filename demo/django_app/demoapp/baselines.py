"""The work of the demo's endpoints in plain Django, written as one would without Molt.

Dicts and comprehensions throughout, and datetime from C: the quickest plain
Python known for each; nothing here is slowed down to be compared with.
"""

from datetime import UTC, datetime
from operator import itemgetter

from fakedb import FIRST_SECOND, fetch_items, fetch_sales

MAX_LIMIT = 500
MAX_ROWS = 100_000


def list_items(user_id: int, q: str | None, status: str | None, limit: int, cursor: str | None) -> dict[str, object]:
    """A page of a user's items, best score first, with counts over all that match."""
    rows = fetch_items(user_id)
    if q:
        wanted = q.lower()
        rows = [row for row in rows if wanted in row[3].lower()]
    if status:
        rows = [row for row in rows if row[2] == status]
    opened = sum([row[2] == "open" for row in rows])
    scored = [
        (round(votes * 0.75 + priority * 12.5 - (created - FIRST_SECOND) // 86400 * 0.2, 2), row)
        for row in rows
        for _, created, _, _, priority, votes, _ in (row,)
    ]
    # Rows come in the order of their ids, and sorting is stable: ties are by id.
    scored.sort(key=itemgetter(0), reverse=True)
    start = int(cursor) if cursor else 0
    end = start + min(max(limit, 1), MAX_LIMIT)
    return {
        "items": [
            {
                "id": row[0],
                "created_at": datetime.fromtimestamp(row[1], UTC).isoformat(),
                "status": row[2],
                "title": row[3],
                "score": score,
                "unread": row[6],
            }
            for score, row in scored[start:end]
        ],
        "next_cursor": str(end) if end < len(scored) else None,
        "counts": {"open": opened, "closed": len(rows) - opened},
    }


def summarise_table(rows: int) -> dict[str, object]:
    """Sales of at least two pieces, grouped by category."""
    rows = min(max(rows, 0), MAX_ROWS)
    kept = [sale for sale in fetch_sales(rows) if sale[2] >= 2]
    by_category: dict[str, list[tuple[int, float]]] = {}
    for _, category, quantity, price in kept:
        try:
            by_category[category].append((quantity, price))
        except KeyError:
            by_category[category] = [(quantity, price)]
    return {
        "rows": rows,
        "kept": len(kept),
        "groups": [_summarise_group(category, by_category[category]) for category in sorted(by_category)],
        "first": [
            {
                "id": number,
                "category": category,
                "quantity": quantity,
                "price": price,
                "total": round(quantity * price, 2),
            }
            for number, category, quantity, price in kept[:5]
        ],
    }


def _summarise_group(category: str, sales: list[tuple[int, float]]) -> dict[str, object]:
    prices = [price for _, price in sales]
    return {
        "category": category,
        "count": len(sales),
        "quantity": sum([quantity for quantity, _ in sales]),
        "revenue": round(sum([quantity * price for quantity, price in sales]), 2),
        "min_price": min(prices),
        "max_price": max(prices),
    }


def compute(values: list[float], scale: float, offset: float) -> dict[str, object]:
    """The sum of some numbers, and each of them scaled and shifted."""
    return {
        "count": len(values),
        "sum": sum(values, 0.0),
        "scaled": [value * scale + offset for value in values],
    }
