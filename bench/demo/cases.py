"""The demo's endpoints, and requests to them: good ones to load, odd ones to compare.

Both the byte comparison before a benchmark and the end-to-end tests use these.
"""

from dataclasses import dataclass

DJANGO, ORJSON, MOLT = "django", "orjson", "molt"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One endpoint in all its variants."""

    name: str
    method: str
    # The path of each variant.
    paths: dict[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """One request, put to each variant of an endpoint."""

    endpoint: Endpoint
    query: str = ""
    body: bytes | None = None

    def path(self, variant: str) -> str:
        """The path and query string for a variant."""
        path = self.endpoint.paths[variant]
        return f"{path}?{self.query}" if self.query else path

    def describe(self) -> str:
        """The request in a few words."""
        body = "" if self.body is None else f" {self.body[:40]!r}" + (" …" if len(self.body) > 40 else "")
        return f"{self.endpoint.method} {self.endpoint.name} {self.query[:60]}{body}".rstrip()


ITEMS = Endpoint("list_items", "GET", {DJANGO: "/baseline/", ORJSON: "/baseline_orjson/", MOLT: "/offload/"})
TABLE = Endpoint(
    "offload_table",
    "POST",
    {DJANGO: "/baseline_table/", ORJSON: "/baseline_table_orjson/", MOLT: "/offload_table/"},
)
COMPUTE = Endpoint(
    "compute", "GET", {DJANGO: "/baseline_compute/", ORJSON: "/baseline_compute_orjson/", MOLT: "/compute/"}
)

NUMBERS = ",".join(f"{number * 0.37:.3f}" for number in range(100))

GOOD: tuple[Case, ...] = (
    *(
        Case(ITEMS, query)
        for query in (
            "user_id=7",
            "user_id=7&limit=500",
            "user_id=7&limit=50&cursor=50",
            "user_id=7&limit=250&cursor=500",
            "user_id=7&cursor=600",
            "user_id=7&cursor=999999999",
            "user_id=0&limit=1",
            "user_id=-3&limit=0",
            "user_id=7&limit=-5",
            "user_id=7&limit=100000000000000000000000",
            "user_id=123456789012345678901234567890&limit=3",
            "user_id=7&q=LOGIN",
            "user_id=7&q=%C3%89%F0%9F%98%80",
            "user_id=7&q=%23600",
            "user_id=7&q=",
            "user_id=7&status=open",
            "user_id=7&status=closed&q=late",
            "user_id=7&status=unheard-of",
            "user_id=%D9%A3&limit=2",
            "user_id=1&user_id=2&limit=2",
            "user_id=7&unknown=1&limit=2",
        )
    ),
    *(
        Case(TABLE, body=body)
        for body in (
            b"{}",
            b'{"rows": 0}',
            b'{"rows": 1}',
            b'{"rows": 997}',
            b'{"rows": -1}',
            b' {"rows" : 20, "other": [1, {"x": null}]}\n',
            b'{"rows": 3, "rows": 4}',
            b'{"rows": 123456}',
            b'{"rows": 123456789012345678901234567890}',
        )
    ),
    *(
        Case(COMPUTE, query)
        for query in (
            f"values={NUMBERS}&scale=1.5&offset=-2",
            "values=",
            "values=1",
            "values=0.1,0.2,0.3",
            "values=-0.0,1e308,1e308&scale=10",
            "values=5e-324,1e22,123456789.123456789&scale=-1",
            "values=1_000,%202.5%20&offset=0.1",
        )
    ),
)

# Good ones that are too large to be compared before every benchmark.
LARGE: tuple[Case, ...] = (
    Case(TABLE, body=b'{"rows": 2, "x": "' + b"x" * 10_000_000 + b'"}'),
    Case(TABLE, body=b'{"x": [' + b"1, " * 3_000_000 + b'1], "rows": 3}'),
)

BAD: tuple[Case, ...] = (
    *(
        Case(ITEMS, query)
        for query in (
            "",
            "user_id=",
            "user_id=abc",
            "user_id=1.5",
            "user_id=" + "9" * 5000,
            "user_id=%00",
            "user_id=7&limit=ten",
            "user_id=7&limit=",
            "user_id=7&cursor=abc",
            "user_id=7&cursor=-1",
            "user_id=7&cursor=",
            "user_id=7&cursor=%D9%A3",
            "user_id=7&cursor=9999999999",
        )
    ),
    *(
        Case(TABLE, body=body)
        for body in (
            b"",
            b"{",
            b"null",
            b"[]",
            b"3",
            b'"rows"',
            b"true",
            b'{"rows": "10"}',
            b'{"rows": 1.0}',
            b'{"rows": true}',
            b'{"rows": null}',
            b'{"rows": [1]}',
            b'{"rows": {}}',
            b'{"rows": NaN}',
            b'{"rows": 1e3}',
            b'{"rows": 01}',
            b'{"rows": 1,}',
            b"{'rows': 1}",
            b'{"rows": 1} x',
            b'{"rows": "\x01"}',
            b'{"rows": "\xff"}',
            b'{"rows": "\\ud800"}',
            b"\xef\xbb\xbf{}",
            b"[" * 100_000,
            b'{"rows": ' + b"9" * 5000 + b"}",
            b"x" * 10_000_000,
            b'{"rows": "' + b"x" * 10_000_000 + b'"}',
            b'{"x": [' + b"1, " * 3_000_000,
        )
    ),
    *(
        Case(COMPUTE, query)
        for query in (
            "",
            "values=a",
            "values=1,,2",
            "values=1,nan",
            "values=inf",
            "values=1&scale=x",
            "values=1&offset=",
            "values=1&scale=-inf",
        )
    ),
)
