"""csv: runs of ordinary characters in fields of all kinds, limits in the middle of them, and wide characters."""

import csv
import io

LINES = [
    "a,bc,def", '"a,b",c', '"a""b",""', 'a"b,c"d"', "abc\r\n", "\n", "", "é,日本,\U0001f600x", 'x,"é\ny"', "a\\,b,c\\", "'q,r',s", ",,", '"open', "a b, c d,\te", "end\r", "1,2.5,x", "aa\nbb",
    "\x00a,b\x00",
]
for options in ({}, {"quotechar": "'"}, {"escapechar": "\\"}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONE}, {"skipinitialspace": True}, {"doublequote": False}, {"strict": True}, {"delimiter": "b"}, {"delimiter": "日"}):
    for line in LINES:
        try:
            print(options, ascii(list(csv.reader([line, "next,row"], **options))))
        except csv.Error as e:
            print(options, ascii(line), e)
for limit in (1, 2, 3, 5):
    before = csv.field_size_limit(limit)
    for line in ("a,b", "ab,c", "abc,d", "abcd", "abcdef", '"ab","c"', '"abc"', '"ab""c"', "日本,é"):
        r = csv.reader([line, "z"])
        try:
            print(limit, ascii(next(r)), r.line_num)
        except csv.Error as e:
            print(limit, line if line.isascii() else "wide", e)
        print(next(r, None))
    csv.field_size_limit(before)
for row in csv.reader(["1,2.5,'a'", "3,4"], quoting=csv.QUOTE_NONNUMERIC, quotechar="'"):
    print(row)
rows = [["é" * 70, "plain", "日", ""], ["x" * 100, "y,z", 'q"', "\n"], [1, None, 2.5, "a b"]]
out = io.StringIO()
csv.writer(out).writerows(rows)
print(ascii(out.getvalue()), ascii(list(csv.reader(io.StringIO(out.getvalue(), newline="")))))
