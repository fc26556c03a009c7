# Codecs: utf-8, ascii, latin-1, utf-16, utf-32, and each error handler.
s = "aé日😀"
for codec in ("utf-8", "UTF8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-8-sig"):
    data = s.encode(codec)
    print(codec, data, data.decode(codec) == s)
for codec in ("ascii", "latin-1"):
    for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
        print(codec, errors, s.encode(codec, errors))
for attempt in (
    lambda: s.encode("ascii"),
    lambda: s.encode("latin-1"),
    lambda: "日本".encode("ascii"),
    lambda: s.encode("no-such"),
    lambda: "\ud800".encode("utf-8", "bad"),
):
    try:
        print(attempt())
    except (UnicodeEncodeError, LookupError) as error:
        print(type(error).__name__, error)
