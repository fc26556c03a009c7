# repr: which quote, which escapes, which characters are printable.
for text in (
    "plain",
    "it's",
    'say "hi"',
    "both ' and \"",
    "tab\t nl\n cr\r nul\0 bell\a del\x7f",
    "back\\slash",
    "é ü ÿ",
    "\x80\x9f\xa0\xad",
    "日本語",
    "\u200b\u2028\ufeff",
    "😀",
    "\U000e0001",
    "\ud800",
    "\udfff x",
    "\uffff",
    "\U0010ffff",
):
    print(ascii(text), repr(text) if text.isprintable() else ascii(repr(text)), len(repr(text)))
