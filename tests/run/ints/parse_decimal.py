# int(str): white space, signs, underscores, other digits; and what is refused.
good = ["42", "  42\n", "-7", "+7", "1_000_000", "007", "-0", "\t\u0663\u0664 ", "99999999999999999999999"]
for text in good:
    print(ascii(text), int(text))
bad = ["", " ", "+", "-", "1 2", "1__0", "_1", "1_", "0x10", "1.0", "--1", "abc", "١x", "1e5"]
for text in bad:
    try:
        print(int(text))
    except ValueError as error:
        print(ascii(str(error)))
