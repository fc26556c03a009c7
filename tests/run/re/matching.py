# Matching: all constructs of patterns on a row of texts, long texts, and case in Unicode.
import re

TEXTS = ["", "a", "ab", "aab", "abab", "xay", "a\nb", "a\n", "ab12_é", "AbC", "aaab"]
PATTERNS = [
    "a", "a*", "a+?b", "a??b", "(a|ab)(b|)", "a{2}", "a{1,2}?b", "[^a]", "[a-c]+", ".", "(?s:.)+", "^b", "(?m:^b)", "a$", r"a\Z",
    r"\Aa", r"\bb", r"\Bb", r"\w+", r"\d+", r"\s", r"\W", "(?i:abc)", "(?i:[A-C]+)", r"(a)\1", r"(a)?(?(1)b|x)", "a(?=b)", "a(?!b)",
    "(?<=a)b", "(?<!a)b", "(?>a*)b", "(?>a*)a", "a*+b", "(?:ab)++", "(?:ab){1,2}+", "(?:a|b)*?b", "(?:a?)*b", "((a)|b)*", "é", r"[\w]é",
]  # fmt: skip
for pattern in PATTERNS:
    compiled = re.compile(pattern)
    for text in TEXTS:
        found = [compiled.search(text), compiled.match(text), compiled.fullmatch(text), compiled.search(text, 1)]
        print(pattern, ascii(text), [m and m.regs for m in found], [m.span() for m in compiled.finditer(text)])

print(re.match("(?:a|b)*", "ab" * 50000).span(), re.fullmatch("(?:(a)|b)*?", "ab" * 50000).regs)
print(re.compile("").match("abc", 2, 1), re.compile("").search("abc", 2, 1), re.compile("b").search("abc", -5, 10**9))
# What failed in a possessive repeat shows in its groups.
print(re.compile(r"(?:(?<=(a))+[^a]|\b)++").match("abB a\nA", 5).regs)
for ignored in ("k", "\u017f", "\u0130", "[à-þ]", "[\U00010400-\U00010410]", "\u03c3"):
    matches = re.compile(ignored, re.I).match
    print(ascii(ignored), [c for c in range(0x11000) if matches(chr(c))])
for kind in (r"\w", r"\d", r"\s", r"[^\W\d_]", "[\u0100-\u0200\u3000-\u4000x]"):
    matches = re.compile(kind).match
    print(ascii(kind), sum(c * (c % 7) for c in range(0x3000) if matches(chr(c))))
