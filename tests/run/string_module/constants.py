# string: the constants, and capwords.
import string
from string import ascii_lowercase, capwords

for name in (
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace",
):
    print(name, repr(getattr(string, name)))
print(ascii_lowercase[3], "q" in string.punctuation, len(string.printable))
print(repr(capwords("  hello wORLD  of\tthings ")), repr(capwords("a-b c-d", "-")), repr(capwords(" a  b ", " ")), capwords(s="x y", sep=None))
for wrong in (lambda: capwords("a b", 5), lambda: capwords("a b", "")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
