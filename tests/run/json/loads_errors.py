# json.JSONDecodeError: message, line, column and position.
import json

for text in (
    "",
    " ",
    "[",
    "[1",
    "[1,",
    "[1,]",
    "{",
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":1,}',
    "{a:1}",
    "'a'",
    '"abc',
    '"a\nb"',
    '"\\x"',
    '"\\u12"',
    "tru",
    "nul",
    "01",
    "1.",
    ".5",
    "-",
    "+1",
    "1 2",
    "[1] x",
    "{1: 2}",
    "\ufeff[]",
    "[1\n,\n2\n x]",
    '"\\',
    "[[[",
    '{"k": undefined}',
):
    try:
        print(ascii(text), json.loads(text))
    except json.JSONDecodeError as error:
        print(
            ascii(text),
            "->",
            error,
            "|",
            error.msg,
            error.lineno,
            error.colno,
            error.pos,
            isinstance(error, ValueError),
        )
for value in (5, None, [1], b"\xff"):
    try:
        json.loads(value)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
