"""The language of the generated programs, as data.

A template is source text in which `<kind>` stands for an expansion of that
kind. Kinds in EXPRESSIONS and ATOMS expand here; `<block>` and its relatives
are expanded by `programs`, which knows about indentation and loops.

Variables keep their kind for life: `i0` holds ints, `s0` text, `l0` lists, `d0`
dicts, `a0` anything. Wrongly typed operations therefore happen only through
`<any>`, and only with operators whose cost does not depend on the values met.
No list variable is ever an item of a container, so nothing comes to hold itself.
"""

from __future__ import annotations

# The borders of tagged words, of machine words and of floats are where a compiler goes wrong.
_BORDERS = (0, 1, 2, 3, 7, 10, 50, 255, 2**31, 2**53 + 1, 2**61, 2**62 - 1, 2**62, 2**63 - 1, 2**64, 10**25)
_TEXTS = ("", "a", "abc", "b", "  pad ", "é", "日本", "😀x", "x,y,,z", "12", "-7", "ABC abc", "it's", "\\n")

# Leaves: what an expression of the kind may be when it may not grow any more.
ATOMS: dict[str, tuple[str, ...]] = {
    "int": ("i0", "i1", "i0", "i1", *map(str, _BORDERS), *(f"(-{n})" for n in _BORDERS)),
    "text": ("s0", "s1", "s0", "s1", *(f'"{text}"' for text in _TEXTS)),
    "float": ("0.0", "-0.0", "0.1", "1.5", "-2.5", "1e16", "1e-7", "3.0", 'float("inf")', 'float("nan")'),
    "any": ("a0", "a1", "a0", "i0", "s0", "None", "True"),
    "bool": ("True", "False", "i0", "l0", "a0 is None"),
    "list": ("l0", "l1", "[]"),
    "dict": ("d0", "{}"),
    "item": ("i0", "i1", "s0", "None", "True", "1.5", "(i0, s1)", "[i0]", "'x'", "0", "2", "1.0", "b'b'", "-0.0"),
    "key": ("'k'", "i0", "s0", "2", "None", "(1, i0)", "2.0", "True", "a0", "''", "i1 % 5"),
    "small": ("0", "1", "2", "3", "5", "-1", "-2", "-4", ""),
    "index": ("0", "1", "2", "5", "-1", "-2", "-4"),
    "count": ("0", "1", "2", "3"),
    "bits": ("0", "1", "5", "31", "61", "62", "63", "64", "70"),
    "arith": ("+", "-", "*", "//", "%", "&", "|", "^"),
    "compare": ("<", "<=", "==", "!=", ">", ">="),
    "spec": ("", "5", "<5", "+", "x", "#b", ",", "08", ".2f", "e"),
    "error": ("ValueError", "KeyError", "IndexError", "TypeError", "ZeroDivisionError", "LookupError", "Exception"),
}

EXPRESSIONS: dict[str, tuple[str, ...]] = {
    "int": (
        "(<int> <arith> <int>)", "(<int> <arith> <int>)", "(<int> <arith> <int>)", "(<int> << <bits>)", "(<int> >> <bits>)",
        "(<int> if <bool> else <int>)", "abs(<int>)", "-<int>", "~<int>", "+<int>", "int(<text>)", "len(<text>)", "len(<list>)",
        "len(<dict>)", "max(<int>, <int>)", "min(<int>, <int>)", "divmod(<int>, <int>)[1]", "<text>.find('a')", "hash(<int>)",
        "(<int> ** <count>)", "round(<int>, -1)", "pow(<int>, 3, <int>)", "(<int>).bit_length()", "sum([<int>, <int>])", "<text>.count(<text>)",
    ),
    "text": (
        "(<text> + <text>)", "(<text> * <index>)", "<text>[<small>:<small>]", "<text>[::-1]", "<text>[<small>::2]", "<text>[<index>]",
        "<text>.upper()", "<text>.lower()", "<text>.strip()", "<text>.title()", "<text>.replace(<text>, 'z')", "<text>.join(['p', <text>, 'q'])",
        "str(<any>)", "repr(<any>)", "str(<int>)", "format(<int>, '<spec>')", "format(<float>, '<spec>')", "'%s|%5d' % (<text>, <int>)",
        "<text>.center(<index>, '*')", "'{!r:>9}'.format(<text>)", "f'{i0:+}{s0!r}'", "''.join(sorted(<text>))", "<text>.split('a')[<index>]",
    ),
    "float": ("(<float> + <float>)", "(<float> * <float>)", "(<float> - <int>)", "(<int> / <int>)", "round(<float>, 1)", "abs(<float>)", "float(<int>)"),
    "bool": (
        "<int> <compare> <int>", "<text> <compare> <text>", "<float> <compare> <int>", "not <any>", "0 < <int> < 10", "<item> in <list>", "<key> in <dict>",
        "(<any> and <any>)", "(<any> or <int>)", "isinstance(<any>, (int, float))", "isinstance(<any>, Pair)", "<any> == <any>", "<text> in <text>",
        "<list> <compare> <list>", "any(<list>)", "all(<list>)", "<dict> == <dict>",
    ),
    "list": (
        "[<item>, <item>]", "<list>[<small>:<small>]", "<list>[::-1]", "(<list>[:9] + <list>[:9])", "[n <arith> <int> for n in range(<count>)]",
        "sorted(<list>, key=str)", "sorted(<list>, key=repr, reverse=True)", "list(<text>)", "<text>.split()", "<text>.split(',')", "list(<dict>)", "list(<dict>.values())",
        "[x for x in <list> if x]", "[(x, y) for x in <list>[:2] for y in <list>[:2]]", "list(map(repr, <list>))", "[*<list>[:5], *<dict>]", "list(filter(None, <list>))",
        "sorted({n % 7 for n in range(<int> % 20)})", "([<item>] * <count>)", "sorted(<list>)", "list(zip(<list>, <text>))", "list(range(<index>, <index>))", "[<int>, <float>]",
    ),
    "dict": (
        "{<key>: <item>, <key>: <item>}", "{n: n * <int> for n in range(3)}", "dict(zip(<text>, range(3)))", "{**<dict>, 'new': <int>}", "(<dict> | <dict>)",
        "dict(sorted(<dict>.items(), key=repr)[:4])", "{k: v for k, v in <dict>.items() if v}", "dict(enumerate(<list>[:3]))", "dict.fromkeys(<text>, <item>)",
    ),
    # Whatever the operands turn out to be, these are cheap.
    "any": (
        "<int>", "<text>", "<float>", "<bool>", "<list>[<index>]", "<dict>.get(<key>)", "<dict>[<key>]", "(<any> + <item>)", "(<any> - <item>)", "(<item> + <any>)",
        "(<item> <compare> <any>)", "Pair(<item>, <int>)", "-<any>", "a0[0]", "l0[<index>][0]", "a1.left", "len(<any>)", "(<int> / <int>)", "a0.upper()", "max(<list>)", "sum(<list>)",
        "min(<list>, key=repr)", "(<any> if <any> else <any>)", "next(iter(<list>), 'none')", "(lambda x, y=i0: (y, x))(<any>)", "(<item>, <any>)", "[<any>, <item>][<index>]",
        "<function>(<int>)", "<function>(<int>, s0=<text>)", "<function>()", "<function>(*<list>[:2])", "<function>(<int>)",
    ),
}

SIMPLE_STATEMENTS = (
    "i0 = cut(<int>)", "i1 = cut(<int>)", "i0 = cut(<int>)", "s0 = cut(<text>)", "s1 = cut(<text>)", "l0 = cut(<list>)", "l1 = cut(<list>)", "d0 = dict(<dict>)", "a0 = <any>", "a1 = <any>",
    "i0 <arith>= <int>\ni0 = cut(i0)", "i1 <arith>= <int>\ni1 = cut(i1)", "s0 += <text>\ns0 = cut(s0)", "l0 += <list>\nl0 = cut(l0)",
    "l0.append(<item>)", "l0.insert(<index>, <item>)", "l1[<index>] = <item>", "del l0[<index>]", "a0 = l0.pop()", "a1 = l1.pop(<index>)", "l0.remove(<item>)", "l1.reverse()", "l0.sort()",
    "l0[<small>:<small>] = [<item>, <item>]", "del l1[<small>::2]", "l1.extend(<text>)", "a0 = l0.index(<item>)", "l0.clear()", "l0[::2] = [<item>]", "l0[<index>] += <int>",
    "d0[<key>] = <item>", "d0[<key>] = <int>", "del d0[<key>]", "a0 = d0.pop(<key>)", "a0 = d0.pop(<key>, <item>)", "a1 = d0.popitem()", "a0 = d0.setdefault(<key>, <item>)", "d0.update({<key>: <item>})", "d0[<key>] += <int>",
    "a0 = list(d0.items())[<small>:]", "d0 = {v: k for k, v in d0.items()}",
    "print(<any>, <bool>)", "print(<text>, <float>)", "i0, i1 = i1, i0", "s0, s1 = s1, s0", "a0, *l1 = l0", "*l0, a1 = l1", "a0, a1 = l0", "a0 = a1 = <any>", "a0, a1 = d0",
    "assert <bool>, <any>", "a0 = Pair(<item>, <int>)\na0.left = a0 + <item>", "raise <error>(<any>)",
)

LOOP_STATEMENTS = ("if <bool>:\n    break", "if <bool>:\n    continue")

COMPOUND_STATEMENTS = (
    "if <bool>:\n<block>", "if <bool>:\n<block>\nelse:\n<block>", "if <bool>:\n<block>\nelif <any>:\n<block>\nelse:\n<block>",
    "for <loop>:\n<loop block>", "for <loop>:\n<loop block>\nelse:\n<block>",
    # A counter of its own bounds the loop, whatever its body does to the condition.
    "turns = 0\nwhile turns < 3 and <bool>:\n    turns += 1\n<while block>",
    "try:\n<block>\nexcept <error> as caught:\n    print('caught', repr(caught), repr(caught.__context__))\n<block>",
    "try:\n<block>\nexcept (<error>, <error>):\n<block>\nelse:\n<block>\nfinally:\n    print('finally', i0)\n<block>",
    "try:\n<block>\nfinally:\n    print('finally', s0)\n<block>",
)

LOOPS = (
    "i1 in range(<count>)", "i0 in range(<index>, <index>)", "i0 in range(<index>, <index>, <index>)", "a0 in l0[:3]", "a1 in list(d0)[:3]", "a0 in s0[:3]", "a0, a1 in enumerate(l1[:3])",
    "i0, a0 in zip(range(3), l0)", "a0 in sorted(map(str, l0))[:3]", "a0 in reversed(l1[:2])", "a1 in (n * n for n in range(3))", "a0, a1 in list(d0.items())[:3]", "a0 in gen(<int>)",
)

# Positional-only, keyword-only, starred and defaulted parameters; a mutable default is copied before use.
FUNCTION_HEADERS = ("i0=1, s0='d', **d0", "i0=2, *l0, s0='k'", "i0=3, s0='', /, l0=(5,), *, d0={}", "i0=4, s0='t', l0=[0]")
FUNCTION_RESULTS = ("i0", "s0", "a0", "(i0, s1)", "[i1, a0]", "(lambda: (s0, a1))()")
