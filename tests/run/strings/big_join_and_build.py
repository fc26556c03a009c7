# Building long strings in several ways gives the same text.
parts = []
text = ""
for i in range(2000):
    parts.append(str(i))
    text += str(i)
print(len(text), text == "".join(parts), text[1000:1020], text.count("99"), text[-8:])
alias = text
text += "x"
print(len(alias), len(text), alias is text)
wide = ""
for i in range(300):
    wide += chr(i * 50)
print(len(wide), sum(map(ord, wide)), wide[::97] == wide[0] + wide[97] + wide[194] + wide[291])
