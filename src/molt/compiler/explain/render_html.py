"""A report as one HTML page that needs nothing else: no script, no other file."""

from __future__ import annotations

from html import escape
from pathlib import PurePath

from molt.compiler.explain.report import Counts, FileReport, Level, LineReport, Reason, Report

_MOST_WORST = 10

_LEGEND = {
    Level.NATIVE: "machine values, and tests that are expected to succeed",
    Level.OBJECTS: "makes objects",
    Level.SOME: "makes objects of numbers, or asks an object what to do",
    Level.MUCH: "asks several times",
}

# One of them, several of them, and what that is.
_COUNTED = {
    "dispatches": ("dispatch", "dispatches", "asks at run time which function does it"),
    "boxes": ("box", "boxes", "makes an object of a number"),
    "allocations": ("allocation", "allocations", "makes an object"),
    "checks": ("int check", "int checks", "notices where an int leaves 64 bits"),
    "tests": ("test", "tests", "of a type, a callee or an index"),
    "remembered": ("remembered place", "remembered places", "finds an attribute or a method where it was found last"),
    "counts": ("count", "counts", "of references, up or down"),
    "calls": ("direct call", "direct calls", "of a function that is known"),
    "ways_out": ("way out", "ways out", "goes on with the function on objects, where a test or check fails"),
}  # fmt: skip
# Shown beside the line; the others only behind it.
_MARKS = ("dispatches", "boxes", "allocations", "checks", "counts")

_STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1d1f21; --soft: #62676d; --edge: #dfe2e5; --card: #f6f7f8;
  --native: #e3f5e6; --objects: #f1f4e0; --some: #fdedcc; --much: #fbd7cd; --bar: #3a9a52; --link: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181a; --ink: #e2e4e6; --soft: #9aa1a8; --edge: #33383d;
  --card: #1f2225; --native: #17301d; --objects: #2a2d18; --some: #43330f; --much: #4d2118; --bar: #46b263; --link: #7ab7f5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 100rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.3rem; margin: 0 0 .3rem; } h2 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; overflow-wrap: anywhere; }
a { color: var(--link); } code, .code, .number { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 13px; }
.soft { color: var(--soft); }
.bar { height: .6rem; background: var(--much); border-radius: .3rem; overflow: hidden; max-width: 40rem; margin: .5rem 0; }
.bar > div { height: 100%; background: var(--bar); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem .9rem; margin: .8rem 0; padding: 0; list-style: none; }
.legend span { display: inline-block; width: 1rem; height: 1rem; border: 1px solid var(--edge); border-radius: .2rem;
  vertical-align: -.15rem; margin-right: .3rem; }
.worst { padding-left: 1.4rem; } .worst li { margin: .3rem 0; }
.file { border: 1px solid var(--edge); border-radius: .4rem; overflow: hidden; }
.row { display: grid; grid-template-columns: 3.6rem minmax(0, 1fr) minmax(0, 22rem) minmax(0, 19rem); gap: 0 .7rem;
  padding: .05rem .5rem .05rem 0; min-height: 1.4rem; align-items: start; }
.number { color: var(--soft); text-align: right; user-select: none; text-decoration: none; }
.code { white-space: pre-wrap; overflow-wrap: anywhere; }
.types, .marks { color: var(--soft); font-size: 12px; overflow-wrap: anywhere; }
.types { font-family: ui-monospace, Menlo, Consolas, monospace; }
.marks { text-align: right; }
.marks b { color: var(--ink); font-weight: 600; }
.native { background: var(--native); } .objects { background: var(--objects); } .some { background: var(--some); }
.much { background: var(--much); } .faint { opacity: .72; }
summary { list-style: none; cursor: pointer; } summary::-webkit-details-marker { display: none; }
summary:hover, summary:focus-visible { outline: 1px solid var(--soft); outline-offset: -1px; }
summary .number::before { content: "\\25B8\\a0"; } details[open] > summary .number::before { content: "\\25BE\\a0"; }
.behind { background: var(--card); padding: .5rem .8rem .7rem 4.3rem; border-top: 1px solid var(--edge);
  border-bottom: 1px solid var(--edge); }
.behind p { margin: .2rem 0; } .behind ul { margin: .2rem 0 .5rem; padding-left: 1.2rem; }
.behind table { border-collapse: collapse; margin: .3rem 0; } .behind td { padding: 0 .8rem 0 0; vertical-align: top; }
:target > summary, :target.row { outline: 2px solid var(--link); outline-offset: -2px; }
@media (max-width: 70rem) { .row { grid-template-columns: 3.6rem minmax(0, 1fr) minmax(0, 13rem); } .row > .types { display: none; } }
@media (max-width: 42rem) { body { padding: .6rem; } .row { grid-template-columns: 3rem minmax(0, 1fr); gap: 0 .5rem; }
  .row > .marks { grid-column: 2; text-align: left; } .row > .marks:empty { display: none; } .behind { padding-left: .8rem; } }
"""


def render_html(report: Report) -> str:
    """The whole page."""
    title = PurePath(report.files[0].path).name if report.files else "program"
    parts = [
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        f"<title>{escape(title)}, explained by Molt</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        *_head(title, report),
    ]
    for index, file in enumerate(report.files):
        parts += _file(index, file)
    parts.append("</body>\n</html>\n")
    return "\n".join(parts)


def _head(title: str, report: Report) -> list[str]:
    total, native = len(report.lines_that_count), report.native_lines
    share = round(100 * native / total) if total else 100
    parts = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{native} of {total} lines neither make objects of numbers nor ask at run time what to do ({share} %). "
        "<span class=\"soft\">Lines that run once, or only where a test has failed, are paler and do not count. "
        "Open a line to see types and reasons.</span></p>",
        f"<div class=\"bar\"><div style=\"width: {share}%\"></div></div>",
        "<ul class=\"legend\">",
        *(f"<li><span class=\"{level.value}\"></span>{escape(text)}</li>" for level, text in _LEGEND.items()),
        "</ul>",
    ]
    worst = report.worst_lines(_MOST_WORST)
    if worst:
        parts.append("<h2>What to look at first</h2>\n<ol class=\"worst\">")
        for file, line in worst:
            index = report.files.index(file)
            where = f"line {line.number}" if index == 0 else f"{file.path}, line {line.number}"
            reason = next((each for each in line.reasons if each.advice), line.reasons[0] if line.reasons else None)
            parts.append(
                f"<li><a href=\"#{_anchor(index, line.number)}\">{escape(where)}</a> "
                f"<code>{escape(line.source.strip())}</code><br>{_reason(reason) if reason else ''}</li>"
            )
        parts.append("</ol>")
    return parts


def _file(index: int, file: FileReport) -> list[str]:
    return [f"<h2>{escape(file.path)}</h2>", "<div class=\"file\">", *(_line(index, line, file.path) for line in file.lines), "</div>"]


def _line(index: int, line: LineReport, path: str) -> str:
    anchor = _anchor(index, line.number)
    kinds = [line.level.value] if line.has_code else []
    if line.has_code and not line.counts_at_all:
        kinds.append("faint")
    types = ", ".join(f"{each.name}: {each.type}" for each in line.types)
    row = (
        f"<span class=\"number\">{line.number}</span><span class=\"code\">{escape(line.source)}</span>"
        f"<span class=\"types\">{escape(types)}</span><span class=\"marks\">{_marks(line.counts)}</span>"
    )
    css = " ".join(["row", *kinds])
    if not types and not line.has_code:
        return f"<div class=\"{css}\" id=\"{anchor}\">{row}</div>"
    return f"<details id=\"{anchor}\"><summary class=\"{css}\">{row}</summary>\n{_behind(line, path)}</details>"


def _marks(counts: Counts) -> str:
    shown = []
    for name in _MARKS:
        count = getattr(counts, name)
        if count:
            text = _counted(name, count)
            shown.append(f"<b>{text}</b>" if name in ("dispatches", "boxes") else text)
    return ", ".join(shown)


def _counted(name: str, count: int) -> str:
    one, several, _ = _COUNTED[name]
    return f"{count} {one if count == 1 else several}"


def _behind(line: LineReport, path: str) -> str:
    parts = ["<div class=\"behind\">"]
    if line.once:
        parts.append("<p class=\"soft\">This runs once, when the module is imported, and is left as it is.</p>")
    elif line.rare:
        parts.append("<p class=\"soft\">This is expected to run only where a test has failed, on objects.</p>")
    parts += (f"<p>{_reason(reason)}</p>{_flows(reason, path)}" for reason in line.reasons)
    if line.types:
        rows = (f"<tr><td><code>{escape(each.name)}</code></td><td><code>{escape(each.type)}</code></td></tr>" for each in line.types)
        parts.append(f"<table>{''.join(rows)}</table>")
    counted = [
        f"<tr><td>{_counted(name, count)}</td><td class=\"soft\">{meaning}</td></tr>"
        for name, (_, _, meaning) in _COUNTED.items()
        if (count := getattr(line.counts, name))
    ]
    if counted:
        parts.append(f"<table>{''.join(counted)}</table>")
    if line.dispatched:
        shown = ", ".join(f"<code>{escape(each)}</code>" for each in line.dispatched)
        parts.append(f"<p class=\"soft\">asked for at run time: {shown}</p>")
    parts.append("</div>")
    return "\n".join(parts)


def _reason(reason: Reason) -> str:
    text = _with_code(reason.sentence)
    return f"{text} <span class=\"soft\">{_with_code(reason.advice)}</span>" if reason.advice else text


def _flows(reason: Reason, path: str) -> str:
    if not reason.flows:
        return ""
    items = []
    for flow in reason.flows:
        kind = {"?": "unknown", "object": "something else"}.get(flow.kind, flow.kind)
        where = f"line {flow.line}" if flow.file == path else f"{flow.file}, line {flow.line}"
        place = f", {escape(where)}: <code>{escape(flow.code)}</code>" if flow.line else ""
        items.append(f"<li>{escape(kind)}{place}</li>")
    return f"<ul>{''.join(items)}</ul>"


def _with_code(text: str) -> str:
    """What stands between backquotes is code.  An expression with a backquote in it stays text."""
    pieces = escape(text).split("`")
    if len(pieces) % 2 == 0:
        return "`".join(pieces)
    return "".join(f"<code>{piece}</code>" if index % 2 else piece for index, piece in enumerate(pieces))


def _anchor(file: int, line: int) -> str:
    return f"L{line}" if file == 0 else f"f{file}L{line}"
