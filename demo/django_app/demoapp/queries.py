"""Reads requests, for baseline and offloaded views alike."""

import json
import math

from django.core.exceptions import BadRequest
from django.http import HttpRequest

MAX_CURSOR_DIGITS = 9


def read_items_query(request: HttpRequest) -> dict[str, object]:
    """The parameters of list_items; BadRequest names the one that is wrong."""
    query = request.GET
    if "user_id" not in query:
        raise BadRequest("user_id: missing, expected int")
    cursor = query.get("cursor")
    if cursor is not None and not (cursor.isascii() and cursor.isdigit() and len(cursor) <= MAX_CURSOR_DIGITS):
        raise BadRequest("cursor: expected the next_cursor of an earlier page")
    return {
        "user_id": _read_int("user_id", query["user_id"]),
        "q": query.get("q"),
        "status": query.get("status"),
        "limit": _read_int("limit", query.get("limit", "50")),
        "cursor": cursor,
    }


def read_compute_query(request: HttpRequest) -> dict[str, object]:
    """The parameters of compute; BadRequest names the one that is wrong."""
    query = request.GET
    if "values" not in query:
        raise BadRequest("values: missing, expected comma-separated floats")
    text = query["values"]
    return {
        "values": [_read_float("values", part) for part in text.split(",")] if text else [],
        "scale": _read_float("scale", query.get("scale", "1")),
        "offset": _read_float("offset", query.get("offset", "0")),
    }


def read_table_query(request: HttpRequest) -> int:
    """The number of rows, for the baseline; the entry reads the body by itself."""
    try:
        payload = json.loads(request.body.decode("utf-8"))
    except RecursionError:
        raise BadRequest("invalid JSON: nested too deeply") from None
    except ValueError as error:
        raise BadRequest(f"invalid JSON: {error}") from None
    if not isinstance(payload, dict):
        raise BadRequest(f"payload: expected TableQuery, got {_type_name(payload)}")
    rows = payload.get("rows", 10_000)
    if not isinstance(rows, int) or isinstance(rows, bool):
        raise BadRequest(f"rows: expected int, got {_type_name(rows)}")
    return rows


def _read_int(name: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise BadRequest(f"{name}: expected an integer") from None


def _read_float(name: str, text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise BadRequest(f"{name}: expected a float") from None
    if not math.isfinite(value):
        raise BadRequest(f"{name}: expected a finite float")
    return value


def _type_name(value: object) -> str:
    return "None" if value is None else type(value).__name__
