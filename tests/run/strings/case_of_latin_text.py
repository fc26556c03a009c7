"""Upper and lower case of every character of one byte, alone and among others."""

every = "".join(map(chr, range(256)))
print(every.lower().encode(), every.lower() == "".join(c.lower() for c in every))
print(ascii(every.upper()), every.upper() == "".join(c.upper() for c in every))
for text in ("Grüße", "ÀÉÎÕÜ", "àéîõü", "×÷", "µm", "ÿ", "Äÿ", "straße", "Ç1", "é", "É", "", "ª º", "naïve Café", "\x80\x9f"):
    print(ascii(text.upper()), ascii(text.lower()), ascii(text.casefold()), ascii(text.swapcase()), ascii(text.title()), ascii(text.capitalize()))
    print(text.lower().isascii(), len(text.upper()), text.upper().lower() == text.lower(), hash(text.lower()) == hash(text.lower() + ""))
