# Encodings with several bytes for a character.
import codecs
import io

# Written so that they are found.
for found in (
    codecs.lookup("shift_jis"), codecs.lookup("cp932"), codecs.lookup("euc_jp"), codecs.lookup("gb2312"), codecs.lookup("gbk"),
    codecs.lookup("gb18030"), codecs.lookup("big5"), codecs.lookup("cp950"), codecs.lookup("euc_kr"), codecs.lookup("cp949"),
):
    print(found.name)

texts = ("plain", "\u3053\u308c\u306f\u65e5\u672c\u8a9e\u3067\u3059\u3002\n", "\uff71\uff72", "\u4e2d\u6587", "\ud55c\uad6d\uc5b4 \uac02", "\u20ac\xa5", "\U0001f600")
for name in ("shift_jis", "cp932", "euc_jp", "gb2312", "gbk", "gb18030", "big5", "cp950", "euc_kr", "cp949"):
    for text in texts:
        for errors in ("strict", "replace", "ignore", "xmlcharrefreplace"):
            try:
                data = text.encode(name, errors)
                print(name, errors, data, data.decode(name) == text)
            except UnicodeError as e:
                print(name, ascii(str(e)))
    for data in (b"\xff", b"a\x81", b"\xb0\xa1\xfe\xfe", b"\x81\x30\x81", b"\x8f\xa2\xc2", b"\xa4\xd4\xa4\xa1\xa4\xbf\xa4\xa2", b"\xa1"):
        for errors in ("strict", "replace", "backslashreplace"):
            try:
                print(name, ascii(data.decode(name, errors)))
            except UnicodeError as e:
                print(name, e.reason, e.start, e.end, e.encoding)
print("\u65e5\u672c".encode("sjis"), "\u4e2d".encode("gb2312"), b"\xa4\xa4".decode("EUC-JP"), b"\xa4\xa4".decode("big5-tw"))
decoder = codecs.getincrementaldecoder("shift_jis")()
for byte in "\u65e5\u672ca\u8a9e".encode("shift_jis"):
    print(ascii(decoder.decode(bytes([byte]))), decoder.getstate())
decoder.decode(b"\x81")
try:
    decoder.decode(b"", True)
except UnicodeDecodeError as e:
    print(e)
decoder.reset()
encoder = codecs.getincrementalencoder("gbk")("replace")
print(encoder.encode("\u4e2d\U0001f600"), encoder.encode("", True), encoder.getstate())
file = io.BytesIO("\u65e5\u672c\na\u8a9e\n".encode("euc_jp"))
reader = codecs.getreader("euc_jp")(file)
print(ascii(reader.read(1)), ascii(reader.readline()), ascii(reader.read()), ascii(reader.read()))
out = io.BytesIO()
writer = codecs.getwriter("big5")(out)
writer.write("\u4e2d")
writer.writelines(["\u6587", "x"])
print(out.getvalue())
import tempfile, os

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "text")
    with open(path, "w", encoding="shift_jis") as f:
        f.write("\u65e5\u672c\n\u8a9e\n")
    with open(path, encoding="shift_jis") as f:
        print(ascii(f.readline()), ascii(f.read()))
    print(open(path, "rb").read())
