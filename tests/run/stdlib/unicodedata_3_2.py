"""`unicodedata.ucd_3_2_0`: characters as they were in Unicode 3.2, and what internet names are prepared with."""

import stringprep
import unicodedata

old = unicodedata.ucd_3_2_0
print(old.unidata_version, type(old).__name__)
for char in "aÄ½²\u3301\u1369\u0221\u0220\u2f868\U0002f868\u05ef\u20bf\ua640\U0001f600\uac01\u00b7\uff21\u2160":
    print(
        hex(ord(char[0])), old.category(char[0]), old.bidirectional(char[0]), old.combining(char[0]), old.mirrored(char[0]),
        old.east_asian_width(char[0]), old.decomposition(char[0]), old.decimal(char[0], None), old.digit(char[0], None),
        old.numeric(char[0], None), old.name(char[0], None), [hex(ord(c)) for c in old.normalize("NFKC", char[0])],
    )  # fmt: skip
print(old.is_normalized("NFC", "\U0002f868"), old.normalize("NFD", "\U0002f868\u1e9b\u0323") == "\u36fc\u017f\u0323\u0307")
try:
    old.name("\U0001f600")
except ValueError as error:
    print(error)
print(old.lookup("LATIN SMALL LETTER A"))
print(stringprep.in_table_a1("\u0221"), stringprep.in_table_b1("\u00ad"), stringprep.map_table_b2("ß"), stringprep.in_table_d1("\u05d0"))
