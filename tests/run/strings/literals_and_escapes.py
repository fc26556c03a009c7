# Escapes, raw strings, continuation and implicit joining.
print("a\tb\\n\x41\u00e9\U0001F600\101\0end".encode("utf-8"))
print(r"raw\n\x41", r'\'', "a" 'b' """c""", "con\
tinued")
print("""three
lines with "quotes" and \"\"\"
""", end="|\n")
print('\N{LATIN SMALL LETTER E WITH ACUTE}', "\7\a\b\f\v\r".encode())
print(len("\0\0"), len(""), "" == '' == """""")
