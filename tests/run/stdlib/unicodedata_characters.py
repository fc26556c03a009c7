# `unicodedata`: what is known of characters, names, normal forms.
import unicodedata

for char in "aÀ一가٣½ⅷ\u0301\u200d😀\u0378Ω":
    print(ascii(char), unicodedata.name(char, None), unicodedata.category(char), unicodedata.bidirectional(char),
          unicodedata.combining(char), unicodedata.east_asian_width(char), unicodedata.mirrored(char),
          unicodedata.decomposition(char), unicodedata.numeric(char, None), unicodedata.digit(char, None),
          unicodedata.decimal(char, None))
for name in ("LATIN SMALL LETTER A", "greek small letter alpha", "CJK UNIFIED IDEOGRAPH-4E00", "HANGUL SYLLABLE GAG"):
    print(ascii(unicodedata.lookup(name)))
for text in ("é", "e\u0301", "ﬁ", "각", "\u1100\u1161\u11a8", "a\u0315\u0300\u05ae\u0301b", "Å", "½", "①", "\u0344"):
    print([ascii(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")])
    print([unicodedata.is_normalized(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")])
print(unicodedata.unidata_version)
for wrong in (lambda: unicodedata.name("\u0378"), lambda: unicodedata.category("ab"), lambda: unicodedata.numeric("a"),
              lambda: unicodedata.normalize("X", "a"), lambda: unicodedata.lookup("CJK UNIFIED IDEOGRAPH-41")):
    try:
        wrong()
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
