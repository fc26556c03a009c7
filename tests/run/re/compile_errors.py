# Errors of re.compile, with their places; and re.DEBUG.
import re

PATTERNS = [
    "(", ")", "a**", "[", "(?P<x>a)(?P<x>b)", "(?<=a*)b", "\\q", "(?P=zz)", "[z-a]", "(?z)", "a{3,2}", "*a", "(?P<1>a)", "\\1", "(?(9)a)",
    "(?#", "a\n(\n*b", "(?P<", "(?<a", "\\x1", "[\\d-z]", "(a\\1)", "(?i", "\\u12", "(?-x:a)", "(?ix-i:a)",
]  # fmt: skip
for pattern in PATTERNS:
    try:
        print(repr(re.compile(pattern)))
    except re.error as e:
        print(repr(pattern), e, "|", e.msg, e.pattern == pattern, e.pos, e.lineno, e.colno)
for wrong in (1, None, ["a"]):
    try:
        re.compile(wrong)
    except TypeError as e:
        print(e)
try:
    re.compile(re.compile("a"), re.I)
except ValueError as e:
    print(e)
try:
    re.compile(b"a", re.U)
except ValueError as e:
    print(e)
re.compile("a(b|[c-e])*?\\w", re.DEBUG)
