"""What only a client of a loaded library can get wrong."""

import ctypes
import gc
import resource
from pathlib import Path

from molt.client import Cancellation, Limits, embedded_client
from molt.wire import Codec, Status
from tests.client.compiled import built_entries
from tests.client.libraries import build_fake


def refusal(library: Path) -> str:
    response = embedded_client(library).call("echo", b"1")
    assert response.status is Status.UNAVAILABLE
    return response.text.replace(str(library), "LIBRARY")


def test_a_library_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.so") == "there is no library at LIBRARY"


def test_a_file_that_is_no_library(tmp_path: Path) -> None:
    library = tmp_path / "text.so"
    library.write_text("not a library")
    assert refusal(library).startswith("LIBRARY cannot be loaded: ")


def test_a_library_of_another_version(tmp_path: Path) -> None:
    library = build_fake(tmp_path / "v1.so", ["-DFAKE_ABI=1"])
    assert refusal(library) == "LIBRARY was built for ABI version 1, and this is version 2: build it again"


def test_a_library_with_a_bad_manifest(tmp_path: Path) -> None:
    library = build_fake(tmp_path / "manifest.so", ['-DFAKE_MANIFEST="[]"'])
    assert refusal(library) == "LIBRARY: the manifest is not a JSON object"


def test_module_bodies_that_fail(tmp_path: Path) -> None:
    library = build_fake(tmp_path / "failing.so", ["-DFAKE_NO_ISOLATES"])
    client = embedded_client(library, Limits(max_isolates=1, max_waiters=0))
    for _ in range(3):
        response = client.call("echo", b"1")
        assert response.status is Status.UNAVAILABLE
        assert response.text == "an isolate could not start: entries.py:3: ValueError: région"
    assert client.stats().size == 0


def test_a_codec_that_the_entry_was_not_built_for(fake_library: Path) -> None:
    response = embedded_client(fake_library).call("json_only", b"\x01", codec=Codec.MSGPACK)
    assert (response.status, response.text) == (Status.INVALID_INPUT, "codec not in the manifest: msgpack")
    response = embedded_client(fake_library).call("json_only", b"1", result_codec=Codec.MSGPACK)
    assert (response.status, response.text) == (Status.INVALID_INPUT, "codec not in the manifest: msgpack")


def test_a_status_that_no_library_may_answer_with(fake_library: Path) -> None:
    assert embedded_client(fake_library).call("broken", b"1").status is Status.INTERNAL_ERROR


def test_isolates_are_reused_and_freed(fake_library: Path) -> None:
    counters = ctypes.CDLL(str(fake_library))
    live, made = counters.fake_live_isolates(), counters.fake_made_isolates()
    client = embedded_client(fake_library)
    for _ in range(50):
        client.call("echo", b"1")
    assert counters.fake_made_isolates() == made + 1
    client.close()
    assert counters.fake_live_isolates() == live


def test_cancelling_interrupts_the_isolate_once_and_only_while_it_runs(fake_library: Path) -> None:
    import threading

    counters = ctypes.CDLL(str(fake_library))
    before = counters.fake_interrupts()
    client = embedded_client(fake_library)
    cancellation = Cancellation()
    assert client.call("echo", b"1", cancellation=cancellation).status is Status.OK
    threading.Timer(0.03, cancellation.cancel).start()
    assert client.call("spin", b"1", cancellation=cancellation).status is Status.CANCELLED
    cancellation.cancel()
    assert counters.fake_interrupts() == before + 1


def test_a_large_result_is_copied_out(fake_library: Path) -> None:
    client = embedded_client(fake_library, Limits(max_isolates=1))
    large = b'"' + b"x" * 5_000_000 + b'"'
    first = client.call("echo", large)
    client.call("echo", b"2")
    gc.collect()
    assert first.payload == large
    assert first.metrics.peak_heap_bytes == 4096


def test_isolates_that_are_freed_give_their_memory_back() -> None:
    def resident_kb() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1]) * (resource.getpagesize() // 1024)

    client = embedded_client(built_entries(Path(__file__).parent / "contract_entries.py"))

    def make_and_free(count: int) -> None:
        for _ in range(count):
            assert client.call("echo", b"1").status is Status.OK
            client.close()

    make_and_free(10)
    before = resident_kb()
    make_and_free(100)
    # What is lost is known and little; the tables of an isolate are more.
    assert resident_kb() - before < 100 * 32
