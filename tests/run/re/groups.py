# Groups, attributes and reprs of patterns and matches, scanners, and errors of arguments.
import re


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


m = re.match(r"(?P<first>\w+) (?P<last>\w+)(!)?", "Ada Lovelace, 1815")
print(m.group(), m.group(1, "last"), m["first"], m[2], m[3], m.groups(), m.groups("-"), m.groupdict(), m.groupdict(default=0))
print(m.start(), m.end("last"), m.span(3), m.regs, m.lastindex, m.lastgroup, m.pos, m.endpos, m.string, m.re is re.compile(m.re))
print(m.expand(r"\2, \g<first>\n"), bool(m), m.__copy__() is m)
for bad in ("x", 4, -1, 1.5, 10**30):
    attempt(lambda: m.group(bad))
attempt(lambda: m.start(1, 2))
attempt(lambda: m.groups(1, 2))
attempt(lambda: m.expand(3))
attempt(lambda: m.group([]))
attempt(lambda: type(m)())
attempt(lambda: type(m.re)())
p = re.compile("(?P<n>a)|(b)", re.I | re.M)
print(p.pattern, p.flags, p.groups, p.groupindex, re.compile("a").groupindex, p == re.compile("(?P<n>a)|(b)", re.I | re.M))
print(p == re.compile("(?P<n>a)|(b)"), hash(p) == hash(re.compile(p.pattern, p.flags)), type(p), type(m), type(p).__module__)
print(repr(p), re.compile(b"x" * 3), re.compile("a", re.A | re.S | re.X), repr(re.compile("a" * 300)), re.match(".*", "x" * 100), m)
for f in (p.match, p.search, p.fullmatch, p.findall, p.split):
    attempt(lambda: f())
    attempt(lambda: f(1))
    attempt(lambda: f(b"a"))
    attempt(lambda: f("a", "b"))
attempt(lambda: p.match("a", x=1))
attempt(lambda: p.match("a", 1, 2, 3))
attempt(lambda: p.match("a", 10**30))
scanner = p.scanner("abxa")
print(scanner.match(), scanner.search(), scanner.match(), scanner.match(), scanner.pattern is p)
print(re.Scanner([(r"\d+", lambda s, t: int(t)), (r"\w+", lambda s, t: t), (r"\s+", None)]).scan("12 ab 3!"))
print(re.escape("a.b*c-[é]"), re.escape(b"a.\n"), re.Pattern[str], re.Match[bytes])
