"""Runs of characters of one category or set, of text and bytes, of all widths."""

import re

texts = ["a\u00f11_ \t\u2003\x1c\x85b-9\n\u0663z", "plain ascii_09 \x0b\x1f\x7f", "\u65e5\u672c x1", "\U0001f600 \U0001d7ce9"]
for t in texts:
    for p in (r"\w+", r"\W+", r"\d+", r"\D+", r"\s+", r"\S+", r"[^a]+", r"[^\u00f1]+", r"[a-z1]+", r"[\w]+", r"[^\s]+", r"[0-9\u00f1]*", r"[^\W_]+", r".+?\s", r"\w{2,3}", r"(\w+)\s(\d*)", r"[^a-y]{1,4}"):
        for f in (0, re.A, re.I):
            print(p, ascii(re.findall(p, t, f)))
raw = bytes(range(256))
for p in (rb"\w+", rb"\W+", rb"\d+", rb"\D+", rb"\s+", rb"\S+", rb"[^a]+", rb"[a-z1]+", rb"[^\s]+", rb"[\x80-\xff]+"):
    print(p, re.findall(p, raw), re.findall(p, b"ab 1_\xe9\t9\x1c"))
