# split() and rsplit() without a separator treat runs of white space as one.
for text in ("", "   ", "a", " a b  c ", "a\tb\nc\x0bd\x1ce\x85f\u2003g", "one  two   three"):
    print(
        ascii(text),
        text.split(),
        text.rsplit(),
        text.split(None, 1),
        text.rsplit(None, 1),
        text.split(maxsplit=0),
    )
