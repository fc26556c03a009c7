"""The demo's server as a process: build what it serves, start it, stop it.

granian, because its empty view leaves the most room above the views that are
measured (docs/benchmarks.md has the figures).
"""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import molt
from bench.common.machine import ROOT

PROJECT = ROOT / "demo" / "django_app"
# Two threads: one request's Python runs while another waits for its entry.
THREADS = 2
_START_TIMEOUT_S = 30.0


class ServerError(Exception):
    """The demo could not be built or started; the text says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP response, as far as the two sides are compared."""

    status: int
    content_type: str | None
    body: bytes


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers."""

    process: "subprocess.Popen[bytes]"
    port: int

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, body: bytes | None = None) -> Answer:
        """Send one request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            headers = {} if body is None else {"Content-Type": "application/json"}
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return Answer(response.status, response.getheader("Content-Type"), response.read())
        finally:
            connection.close()


def build_entries(library: Path) -> None:
    """Compile the demo's entries; the compiler's own output goes to this terminal."""
    command = [sys.executable, "manage.py", "molt_build"]
    done = subprocess.run(command, cwd=PROJECT, env=environment("embedded", library), check=False)
    if done.returncode:
        raise ServerError("the demo's entries could not be built; see above")


@contextmanager
def serve(mode: str, library: Path, *, core: int | None = None, log: IO[bytes]) -> Iterator[Server]:
    """Run the demo's server, pinned to `core`, until the block ends; its output goes to `log`."""
    port = find_free_port()
    command = [
        find_tool("granian"),
        *("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
        *("--workers", "1", "--blocking-threads", str(THREADS), "--log-level", "warning"),
        "project.wsgi:application",
    ]
    process = subprocess.Popen(
        command,
        cwd=PROJECT,
        env=environment(mode, library),
        stdout=log,
        stderr=log,
        # A group of its own: the workers end with it, whatever happens here.
        start_new_session=True,
    )
    if core is not None:
        os.sched_setaffinity(process.pid, {core})
    server = Server(process, port)
    try:
        _wait_until_ready(server)
        yield server
    finally:
        _stop(process)


def environment(mode: str, library: Path) -> dict[str, str]:
    """The environment of the demo's processes."""
    here = str(Path(molt.__file__).parents[1])
    path = os.pathsep.join(filter(None, [here, os.environ.get("PYTHONPATH")]))
    return {
        **os.environ,
        "PYTHONPATH": path,
        "DJANGO_SETTINGS_MODULE": "project.settings",
        "DEMO_MOLT_MODE": mode,
        "DEMO_MOLT_LIBRARY": str(library),
    }


def find_tool(name: str) -> str:
    """A program that is installed beside this Python, or on the path."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        raise ServerError(f"{name} is not installed; it comes with `make setup`")
    return found


def find_free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(server: Server) -> None:
    deadline = time.monotonic() + _START_TIMEOUT_S
    while True:
        if server.process.poll() is not None:
            raise ServerError(f"the server ended at once, with status {server.process.returncode}")
        try:
            if server.ask("GET", "/empty/").status == 200:
                return
        except OSError:
            pass
        if time.monotonic() > deadline:
            raise ServerError(f"the server did not answer within {_START_TIMEOUT_S:.0f} s")
        time.sleep(0.05)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            return
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            continue
