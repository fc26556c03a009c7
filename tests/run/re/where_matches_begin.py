"""A search passes by places where no match can begin: by the first characters that a pattern can take."""

import re

PATTERNS = [
    r"([0a-z][a-z0-9]*,)+", r"(?:[a-c]|d)e", r"(a?|b?)(c?|d?)x", r"(?:a|b|)c", r"(?:ab|cd)*e", r"(?:a*b*)+c", r"(a)|(b)",
    r"\bfoo\b", r"(?=ab)a", r"(?!a)[ab]c", r"(?<=a)b", r"(?<!a)b", r"(?:(?=x)|y)z", r"x*?y", r"(?:x{2,3}|y+)z",
    r"a*", r"(?:a*)*b?", r"$", r"^b", r"\Ba", r"(?m:^b)", r"(?m:b$)", r"(x)?(?(1)y|z)", r"(?:(a)|b)\1", r"(?>a+|b)c", r"a++b", r"(?:ab?)*+c",
    r"(?i:é|k)", r"(?i:[a-f]+)1", r"[^a]b", r".b", r"(?s:.)b", r"\w+\d", r"\W\w", r"agg|ttt", r"[cg]gg|tt[ac]", r"foo|fob|bar", r"foobar", r"fo", r"((?:ab|a)(?:bc|c))d",
    r"(?:a(?!b)|b(?=c))c?", r"((a)|b)+c", r"(?:(a)|(b)|(c))+d", r"(?:(?!(a)b|ac)[a-c]{2})+",
]  # fmt: skip
TEXTS = [
    "", "a", "abc", "----a5,b7,c9,----", "ae be de xe", "cx dx bx x", "ac bc c", "ababe cdabe e", "aabbc", "xfoo foo", "abcabc",
    "xxxz yyz xz z", "b\nab\nb", "xy z", "aabb bb aa", "aac bc", "aab ababc", "É\u212a", "fEd1 1", "\u0105b \U0001f600b", "w9 é5",
    "attta agg cgg ttc", "fobarfoobar", "ff fo ffo", "abcd abbcd", "abacbccd", "aaab" * 5, "P" * 20 + "oo",
]  # fmt: skip
for pattern in PATTERNS:
    compiled = re.compile(pattern)
    row = []
    for text in TEXTS:
        row.append([(m.span(), m.groups(), m.lastindex) for m in compiled.finditer(text)])
        m = compiled.search(text, 1)
        row.append(m and m.regs)
        m = compiled.search(text, 1, 4)
        row.append(m and m.span())
    print(pattern, row)
    print(compiled.sub("<>", " ".join(TEXTS)), compiled.split("abc--abd"))
    try:
        known = re.compile(pattern.encode("latin-1"))
    except UnicodeEncodeError:
        continue
    print([known.findall(text.encode("latin-1", "replace")) for text in TEXTS])
many = re.compile("".join(f"(?:{a}?|{b}?)" for a, b in zip("abcdef", "mnopqr")) + "Z")
print(many.search("..a..Z"), many.search("....abZ"), many.search("--"))
