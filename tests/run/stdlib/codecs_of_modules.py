# Encodings that are modules of `encodings`, by names that the program has.
print("é€".encode("cp1252"), b"\x80\xe9".decode("cp1252"), b"\x82".decode("cp437"))
print("a\n\u20ac".encode("unicode_escape"), b"a\\n".decode("unicode_escape"))
print(str(b"\xa4", "iso-8859-15"), bytes("я", encoding="koi8-r"))
try:
    "€".encode("latin-1")
except UnicodeEncodeError as e:
    print(e)
try:
    "я".encode("cp1252")
except UnicodeEncodeError as e:
    print(e)
try:
    "a".encode("no-such")
except LookupError as e:
    print(e)
print("я".encode("cp1252", "replace"))
