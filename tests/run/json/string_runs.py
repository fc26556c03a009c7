# Strings of JSON around the lengths and characters where escapes begin.
import json

for n in range(0, 40):
    text = "x" * n
    for c in ("", '"', "\\", "\n", "\x00", "\x1f", "\x7f", "\x80", "é", "ж", "😀", "\ud800"):
        for place in (0, n // 2, n):
            whole = text[:place] + c + text[place:]
            written = json.dumps([whole, {whole: whole}])
            assert json.loads(written) == [whole, {whole: whole}]
            if n in (0, 1, 7, 8, 9, 16):
                print(written)
            plain = json.dumps(whole, ensure_ascii=False)
            assert json.loads(plain) == whole and (plain == f'"{whole}"') == (c == "" or (c > "\x1f" and c not in '"\\'))
print(json.dumps(["é", "plain", "ж", "text that is long enough"], ensure_ascii=False).encode())
