# upper, lower, title, capitalize, swapcase, casefold, with the special Unicode cases.
for text in (
    "hello World",
    "ß",
    "straße",
    "ŉ",
    "ﬁ",
    "İ",
    "ı",
    "Σίσυφος ΣΑΣ",
    "ΑΣ",
    "Σ",
    "ǆ",
    "ǅ",
    "they're bill's",
    "ÿ",
    "µ",
    "𐐀𐐨",
    "1a2B",
    "",
):
    print(
        ascii(text),
        *map(
            ascii,
            (text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold()),
        ),
    )
