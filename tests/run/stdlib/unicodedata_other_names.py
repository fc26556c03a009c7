# Names that are not the usual one of a character, and those of sequences.
import unicodedata

for name in (
    "LATIN CAPITAL LETTER GHA", "latin small letter gha", "LATIN SMALL LETTER R WITH TILDE", "BEL", "ALERT", "NBSP",
    "ZWJ", "NULL", "LINE FEED", "KEYCAP DIGIT ONE", "VARIATION SELECTOR-256", "VS16", "unknown", "", "LATIN SMALL LETTER",
    "latin small letter a", "BENGALI LETTER KHINYA", "KHMER VOWEL SIGN OM",
):  # fmt: skip
    for tables in (unicodedata, unicodedata.ucd_3_2_0):
        try:
            print(name, ascii(tables.lookup(name)))
        except KeyError as e:
            print(e)
print(ascii("\N{BEL}\N{LATIN CAPITAL LETTER GHA}"))
