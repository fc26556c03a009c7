# json.loads: values, white space, numbers, escapes, duplicate keys.
import json

for text in (
    "null",
    "true",
    " false ",
    "0",
    "-0",
    "12345678901234567890123",
    "1.5",
    "-0.0",
    "1e5",
    "1E+2",
    "1.5e-3",
    "1e400",
    '""',
    '"a"',
    "[]",
    "[ 1 , 2 ]",
    "{}",
    '{"a": 1, "b": [true, null], "a": 2}',
    '[[[["deep"]]]]',
    "NaN",
    "[Infinity, -Infinity]",
):
    value = json.loads(text)
    print(text, "->", repr(value), type(value).__name__)
print(
    ascii(json.loads(r'"\u00e9\ud83d\ude00\n\t\\\/\"\b\f\r \ud800x"')),
    json.loads('"é日"'),
    json.loads(b'{"k": "\xc3\xa9"}'),
    json.loads(bytearray(b"[1]")),
    json.loads("\n\t [1,\r\n2] "),
)
print(
    json.loads("[1.0, 2]", parse_float=str, parse_int=float),
    json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())),
    json.loads('{"z": 1, "a": 2}', object_pairs_hook=lambda pairs: pairs),
)
