# float(str): forms that are taken and forms that are not.
for text in (
    "1",
    " 1.5 ",
    "-.5",
    "5.",
    "1e3",
    "1E-3",
    "+1_000.5_5",
    "1e400",
    "-1e400",
    "1e-400",
    "0.1e1",
    "00012.50",
    "1_0e1_0",
    "٣.٥",
    "179769313486231580793e289",
    "2.2250738585072011e-308",
):
    print(ascii(text), float(text))
for text in (
    "",
    ".",
    "e5",
    "1e",
    "1.2.3",
    "0x1p3",
    "1__0",
    "_1",
    "1_.5",
    "abc",
    "1 2",
    "--1",
    "infin",
    "1,5",
):
    try:
        print(float(text))
    except ValueError as error:
        print(error)
print(float(b"2.5"), float(10**22), float(True), float())
