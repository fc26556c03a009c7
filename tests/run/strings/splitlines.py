# splitlines knows all of Unicode's line ends.
for text in (
    "",
    "a",
    "a\n",
    "a\nb",
    "a\r\nb\rc",
    "\n\n",
    "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i",
    "\r\r\n\n",
):
    print(
        ascii(text),
        [ascii(line) for line in text.splitlines()],
        [ascii(line) for line in text.splitlines(True)],
    )
print("a\nb".splitlines(keepends=True), "a\vb".encode().splitlines())
