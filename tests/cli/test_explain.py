"""`molt explain`: files, terminal, JSON and the page; and what `--timings` prints."""

import json
from html.parser import HTMLParser

from .conftest import CommandLine

_VOID = {"meta", "br"}


class _Tags(HTMLParser):
    """Every tag is closed, in order; `text` is what a reader sees."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.ids: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read_page(text: str) -> _Tags:
    tags = _Tags()
    tags.feed(text)
    tags.close()
    assert tags.open == []
    assert len(set(tags.ids)) == len(tags.ids)
    return tags


def test_a_page_is_written_beside_the_user_and_summed_up(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    done = run_molt("explain", "p.py")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("0 of 1 lines neither make objects")
    assert "p.py:1  x = x + '<script>&'\n  `x` is int (line 1) and str (line 2).\n    Use <two> names.\n" in done.stdout
    assert done.stdout.endswith("\nAll lines: p.html\n")
    assert "\x1b" not in done.stdout
    assert (run_molt.folder / "p.html").exists()


def test_the_page_is_well_formed_and_escaped(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    run_molt("explain", "p.py", "-o", "page.html")
    text = (run_molt.folder / "page.html").read_text()
    tags = read_page(text)
    assert "x = x + '<script>&'" in tags.text
    assert "Use <two> names." in tags.text
    assert "'<b>'" in tags.text
    assert tags.seen.isdisjoint({"script", "b>", "two", "link", "img"})
    assert "http" not in text


def test_json_goes_to_the_terminal_or_a_file(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    done = run_molt("explain", "--json", "p.py")
    assert (done.returncode, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert document["format"] == 1
    assert document["summary"] == {"lines": 1, "native": 0, "worst": [{"file": "p.py", "line": 1, "weight": 2}]}
    line = document["files"][0]["lines"][0]
    assert line["types"] == [{"name": "x", "type": "int | str"}]
    assert line["counts"]["dispatches"] == 1
    assert line["level"] == "some"
    assert line["reasons"][0]["flows"] == [{"kind": "str", "file": "p.py", "line": 2, "code": "'<b>'"}]
    assert not (run_molt.folder / "p.html").exists()
    again = run_molt("explain", "--json", "p.py", "-o", "p.json")
    assert again.stdout == ""
    assert (run_molt.folder / "p.json").read_text() == done.stdout


def test_explain_does_not_overwrite_the_program(run_molt: CommandLine) -> None:
    program = run_molt.write("p.py", "pass")
    done = run_molt("explain", "p.py", "-o", "p.py")
    assert done.returncode == 2
    assert "would overwrite the program" in done.stderr
    assert program.read_text() == "pass"


def test_explain_says_when_the_output_cannot_be_written(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    done = run_molt("explain", "p.py", "-o", "missing/p.html")
    assert done.returncode == 3
    assert "missing/p.html cannot be written to: No such file or directory" in done.stderr


def test_explain_completes(run_molt: CommandLine) -> None:
    done = run_molt(_MOLT_COMPLETE="bash_complete", COMP_WORDS="molt ex", COMP_CWORD="1")
    assert done.stdout == "plain,explain\n"
    done = run_molt(_MOLT_COMPLETE="bash_complete", COMP_WORDS="molt explain --j", COMP_CWORD="2")
    assert done.stdout == "plain,--json\n"


def test_timings_are_a_table_on_stderr(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    done = run_molt("build", "--timings", "p.py")
    assert (done.returncode, done.stdout) == (0, "")
    assert "\nreading and parsing  " in done.stderr
    assert "\ntotal  " in done.stderr
    assert done.stderr.split()[-2:] == ["functions", "3"]
    assert run_molt("build", "p.py").stderr == ""


def test_timings_of_a_run_are_those_of_a_build_each_time(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    for _ in range(2):
        done = run_molt("run", "--timings", "./p.py", "--timings")
        assert (done.returncode, done.stdout) == (7, "./p.py\n--timings\n")
        assert "\ntotal  " in done.stderr
    assert len(run_molt.builds) == 2


def test_timings_need_a_build(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    done = run_molt("build", "--timings", "--emit", "c", "p.py")
    assert done.returncode == 2
    assert "--emit makes none" in done.stderr
