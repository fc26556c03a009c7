# group: data
"""What a service does with rows: make, filter, sort, page, count, and write and read JSON."""

import json

STATUSES = ("open", "closed", "open", "waiting")
TITLES = ("Login fails on mobile", "Payment was late", "Search is slow", "Typo in the caf\u00e9 page")


def fetch_rows(user_id, count):
    rows = []
    for number in range(count):
        key = user_id * 31 + number
        rows.append(
            {
                "id": key,
                "created_at": f"2024-{key % 12 + 1:02d}-{key % 28 + 1:02d}T{key % 24:02d}:00:00Z",
                "status": STATUSES[key % 4],
                "title": f"{TITLES[key % 4]} #{number}",
                "score": key % 1000 / 8,
                "unread": key % 3 == 0,
            }
        )
    return rows


def list_items(user_id, query, status, limit):
    rows = fetch_rows(user_id, 400)
    wanted = query.lower()
    found = [row for row in rows if wanted in row["title"].lower()]
    counts = {"open": 0, "closed": 0}
    for row in found:
        if row["status"] in counts:
            counts[row["status"]] += 1
    if status is not None:
        found = [row for row in found if row["status"] == status]
    found.sort(key=lambda row: (row["created_at"], row["id"]), reverse=True)
    page = found[:limit]
    cursor = str(page[-1]["id"]) if len(found) > limit else None
    return {"items": page, "next_cursor": cursor, "counts": counts}


def main():
    size = total = 0
    for user_id in range(900):
        query = "late" if user_id % 2 else "a"
        text = json.dumps(list_items(user_id, query, "open" if user_id % 3 else None, 50))
        size += len(text)
        answer = json.loads(text)
        total += sum(item["score"] for item in answer["items"]) + answer["counts"]["open"]
    print(size, total)
    print(text[:160])


main()
