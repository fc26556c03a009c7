# The is… predicates over a range of characters and on strings.
samples = ["", "a", "A", "1", " ", "\n", "ab1", "AB", "Ab", "Ab Cd", "aB", "²", "½", "Ⅷ", "٣", "é", "日", "ǅ", "\x1c", "\u2003", "_a", "1a", "\x7f", "ª", "𝟘", "😀", "a b"]
names = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"]
print(names)
for sample in samples:
    results = [
        sample.isalpha(), sample.isdigit(), sample.isdecimal(), sample.isnumeric(), sample.isalnum(), sample.isspace(),
        sample.isupper(), sample.islower(), sample.istitle(), sample.isidentifier(), sample.isprintable(), sample.isascii(),
    ]
    print(ascii(sample), "".join("T" if result else "." for result in results))
