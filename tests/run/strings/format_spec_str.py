# The format mini-language for strings.
s = "abc"
print(f"{s:6}|{s:<6}|{s:>6}|{s:^6}|{s:*^7}|{s:.2}|{s:5.1}|{s:s}|{s:日>5}|{s:}|{s:06}|{s:<<6}|{s:>>6}")
print(format(s), format(s, ""), format("日本", "^6"), format("", "3") + "|", format("x", ".0") + "|")
for spec in ("d", "=6", "+", " ", ",", "#", ".", "5.x", "z", "<=5", "_"):
    try:
        print(spec, format(s, spec))
    except ValueError as error:
        print(spec, "->", error)
