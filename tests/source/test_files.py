"""Reading files: what CPython would read, or the reason in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from molt.compiler.source import files
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import decode_source, make_source, read_source


def read(data: bytes) -> str:
    sink = Diagnostics()
    source = decode_source("m.py", data, sink)
    assert source is not None, sink.errors()
    return source.text


def refusal(data: bytes) -> str:
    sink = Diagnostics()
    assert decode_source("m.py", data, sink) is None
    (error,) = sink.errors()
    return f"{error.span.line}: {error.title}"


@pytest.mark.parametrize(("data", "text"), [
    (b"", ""),
    (b"x = 1", "x = 1"),
    (b"\xef\xbb\xbfx = '\xc3\xa9'", "x = 'é'"),
    (b"# coding: latin-1\nx = '\xe9'", "# coding: latin-1\nx = 'é'"),
    (b"#!/bin/sh\n# -*- coding: cp1252 -*-\n'\x80'", "#!/bin/sh\n# -*- coding: cp1252 -*-\n'€'"),
    (b"a\r\nb\rc\n", "a\nb\nc\n"),
    (b"a\x0cb\x1cc", "a\x0cb\x1cc"),
])
def test_text(data: bytes, text: str) -> None:
    assert read(data) == text


@pytest.mark.parametrize(("data", "message"), [
    (b"x\n\0", "2: source code cannot contain null bytes"),
    (b"x\n\n'\xe9'", "3: cannot decode byte 0xe9 as utf-8"),
    (b"'\xe9'", "1: cannot decode byte 0xe9 as utf-8"),
    (b"x\n'\xff'", "2: cannot decode byte 0xff as utf-8"),
    (b"# coding: klingon\n", "1: unknown encoding: klingon"),
    (b"#\n# coding: ascii\n'\xe9'", "3: cannot decode byte 0xe9 as ascii"),
    (b"\xef\xbb\xbf# coding: latin-1\n", "1: the file begins with a UTF-8 byte order mark, but declares another encoding"),
])
def test_refused_bytes(data: bytes, message: str) -> None:
    assert refusal(data) == message


def test_lines_end_at_newlines_only() -> None:
    source = make_source("m.py", "a\x0cb\u2028c\r\nd")
    assert source.lines == ("a\x0cb\u2028c", "d")
    assert [source.line(number) for number in (0, 1, 2, 3)] == ["", "a\x0cb\u2028c", "d", ""]


def test_refused_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def title(path: Path) -> str:
        sink = Diagnostics()
        assert read_source(str(path), sink) is None
        return sink.errors()[0].title

    assert title(tmp_path) == "this is a directory, not a Python file"
    assert title(tmp_path / "none.py") == "no such file"
    assert title(tmp_path / "a\0b") == "the file cannot be read: embedded null byte"
    big = tmp_path / "big.py"
    big.write_bytes(b"#" * 20)
    monkeypatch.setattr(files, "MAX_SOURCE_BYTES", 19)
    assert title(big).startswith("the file is larger than")


def test_path_is_as_the_user_wrote_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "m.py").write_text("x = 1\n")
    monkeypatch.chdir(tmp_path)
    source = read_source("./m.py", Diagnostics())
    assert source is not None and source.path == "./m.py"
