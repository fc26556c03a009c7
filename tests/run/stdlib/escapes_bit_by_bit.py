"""Texts with escapes that are decoded bit by bit, and with error handlers."""

import codecs, io
for decode in (codecs.raw_unicode_escape_decode, codecs.unicode_escape_decode):
  print(decode.__name__)
  for data in (b"ab\\u12", b"\\u00e9x", b"\\", b"a\\", b"\\t\\", b"\\u12g4", b"\\U00110000", b"\\U0001f600!", b"\\u123", b"\xe9\\\\u0041", b"\\x4", b"\\x4g", b"\\1", b"\\18\\n"):
      for errors in ("strict", "ignore", "replace"):
          for final in (True, False):
              try:
                  print(data, errors, final, ascii(decode(data, errors, final)))
              except UnicodeDecodeError as e:
                  print(data, errors, final, e)
for enc in ("raw-unicode-escape", "unicode-escape"):
    reader = codecs.getreader(enc)(io.BytesIO("one\n\u20actwo\nthree\\".encode(enc)))
    print([ascii(x) for x in (reader.readline(), reader.readline())])
    d = codecs.getincrementaldecoder(enc)()
    out = [ascii(d.decode(bytes([b]))) for b in "a\u20acb\U0001f600".encode(enc)]
    print(out, ascii(d.decode(b"", True)))
