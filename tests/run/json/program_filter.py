# A small use: parse records, group, aggregate, write a report.
import json

source = """
[{"user": "ann", "amount": 12.5, "tags": ["a", "b"]},
 {"user": "bob", "amount": 7, "tags": []},
 {"user": "ann", "amount": -2.25, "tags": ["b"], "note": null},
 {"user": "cé", "amount": 1e2, "tags": ["a"]}]
"""
totals, tags = {}, {}
for record in json.loads(source):
    entry = totals.setdefault(record["user"], {"count": 0, "sum": 0})
    entry["count"] += 1
    entry["sum"] += record["amount"]
    for tag in record["tags"]:
        tags.setdefault(tag, set()).add(record["user"])
report = {
    "users": totals,
    "tags": {tag: sorted(users) for tag, users in sorted(tags.items())},
    "best": max(totals, key=lambda u: totals[u]["sum"]),
}
print(json.dumps(report, indent=2, ensure_ascii=False))
print(json.dumps(report, sort_keys=True))
