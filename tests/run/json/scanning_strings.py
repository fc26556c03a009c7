"""`json.decoder.scanstring`: a string of JSON, from behind its quote."""

from json import decoder

for text, end in [('"abc" rest', 1), ('✨x"', 1), ('"a\\n\\u00e9\\ud83d\\ude00"', 1), ('""', 1), ('x"', 0), ('"', 1), ('"a', 1), ('"a\nb"', 1), ('"a\\q"', 1), ("", 5), ("", -1)]:
    for strict in True, False:
        try:
            print(decoder.scanstring(text, end, strict))
        except ValueError as error:
            print(type(error).__name__, error)
for wrong in [(b'"a"', 1), ("a", "b")]:
    try:
        decoder.scanstring(*wrong)
    except TypeError as error:
        print(error)
