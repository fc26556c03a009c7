"""One run of k6: its command line, its process, its figures."""

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.demo.sample import Sampler, Usage
from bench.demo.server import Server, ServerError, find_free_port, find_tool

SCRIPT = Path(__file__).resolve().parents[1] / "k6" / "load.js"
# Above this share of its core the generator measures itself.
SATURATED_PERCENT = 85.0
_PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Load:
    """What is asked of k6."""

    method: str
    path: str
    body: bytes | None
    model: str
    clients: int
    rate: int | None
    warmup_s: int
    measure_s: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What one run gave, warm-up left out."""

    requests: int
    requests_per_s: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    p999_ms: float
    error_rate: float
    dropped_iterations: int
    wire_bytes_sent_per_request: float
    wire_bytes_received_per_request: float
    generator_cpu_percent: float | None
    server: Usage | None

    @property
    def saturated(self) -> bool:
        """Whether the load generator itself was the limit."""
        return self.generator_cpu_percent is not None and self.generator_cpu_percent > SATURATED_PERCENT


def run_load(server: Server, load: Load, *, core: int | None, tick: Callable[[], None]) -> Figures:
    """Put a load on the server; calls `tick` now and then while it lasts."""
    with tempfile.TemporaryDirectory(prefix="molt-k6-") as folder:
        out = Path(folder) / "summary.json"
        with (Path(folder) / "k6.log").open("w+b") as log, Sampler(server.process.pid) as server_sampler:
            process = subprocess.Popen(_command(server, load, out), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            if core is not None:
                os.sched_setaffinity(process.pid, {core})
            with Sampler(process.pid) as own_sampler:
                _wait(process, load, tick)
            ended = time.monotonic()
            if process.returncode or not out.exists():
                log.seek(0)
                raise ServerError(f"k6 ended with status {process.returncode}: {log.read().decode()[-800:]}")
        # k6 ends when the measured part does; both edges are kept away from.
        span = (ended - load.measure_s, ended - 0.15)
        own = own_sampler.usage(*span)
        return _read_figures(
            json.loads(out.read_text()),
            load.measure_s,
            None if own is None else own.cpu_avg_percent,
            server_sampler.usage(*span),
        )


def _command(server: Server, load: Load, out: Path) -> list[str]:
    settings = {
        "URL": server.url + load.path,
        "METHOD": load.method,
        "BODY": (load.body or b"").decode(),
        "RESET_URL": f"{server.url}/metrics/",
        "OUT": str(out),
        "WARMUP_S": load.warmup_s,
        "MEASURE_S": load.measure_s,
        "MODEL": load.model,
        "VUS": load.clients,
        "RATE": load.rate or 0,
    }
    command = [find_tool("k6"), "run", "--quiet", "--no-color", "--no-usage-report"]
    command += ["--address", f"127.0.0.1:{find_free_port()}"]
    for name, value in settings.items():
        command += ["--env", f"{name}={value}"]
    return [*command, str(SCRIPT)]


def _wait(process: "subprocess.Popen[bytes]", load: Load, tick: Callable[[], None]) -> None:
    deadline = time.monotonic() + load.warmup_s + load.measure_s + _PATIENCE_S
    try:
        while True:
            try:
                process.wait(0.1)
                return
            except subprocess.TimeoutExpired:
                tick()
            if time.monotonic() > deadline:
                raise ServerError(f"k6 did not end within {_PATIENCE_S:.0f} s of when it should have")
    finally:
        # It may not outlive this, whatever ends the wait.
        if process.poll() is None:
            process.kill()
            process.wait()


def _read_figures(
    metrics: dict[str, dict[str, dict[str, float]]], seconds: int, own_cpu: float | None, server: Usage | None
) -> Figures:
    def value(metric: str, statistic: str) -> float:
        # k6 leaves out what never happened.
        return metrics.get(f"{metric}{{scenario:measure}}", {}).get("values", {}).get(statistic, 0.0)

    requests = int(value("http_reqs", "count"))
    each = max(requests, 1)
    return Figures(
        requests=requests,
        requests_per_s=requests / seconds,
        p50_ms=value("http_req_duration", "p(50)"),
        p95_ms=value("http_req_duration", "p(95)"),
        p99_ms=value("http_req_duration", "p(99)"),
        p999_ms=value("http_req_duration", "p(99.9)"),
        error_rate=value("http_req_failed", "rate"),
        dropped_iterations=int(value("dropped_iterations", "count")),
        wire_bytes_sent_per_request=value("data_sent", "count") / each,
        wire_bytes_received_per_request=value("data_received", "count") / each,
        generator_cpu_percent=own_cpu,
        server=server,
    )
