# group: data
"""Strings made piece by piece, joined, split, searched and replaced."""


def build_by_adding(count):
    text = ""
    for number in range(count):
        text += str(number % 1000)
        text += ","
    return text


def wrap(words, width):
    lines = []
    line = ""
    for word in words:
        if len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        elif line:
            line = line + " " + word
        else:
            line = word
    lines.append(line)
    return "\n".join(lines)


def shift(text, by):
    letters = []
    for letter in text:
        if "a" <= letter <= "z":
            letters.append(chr((ord(letter) - 97 + by) % 26 + 97))
        else:
            letters.append(letter)
    return "".join(letters)


def main():
    text = build_by_adding(1400000)
    fields = text.split(",")
    print(len(text), len(fields), text.count("99"))
    cleaned = [f"<{field.strip()}:{len(field)}>" for field in fields]
    print(len("".join(cleaned)))
    words = ("the quick brown fox jumps over the lazy dog again and again " * 18000).split()
    wrapped = wrap(words, 60)
    print(len(wrapped), wrapped.count("\n"), wrapped[:40])
    print(shift(wrapped[:800000], 3)[-20:])
    replaced = wrapped.replace("lazy", "energetic").upper()
    print(len(replaced), replaced.find("ENERGETIC"), replaced.endswith("AGAIN"))
    print(sum(len(line.title()) for line in wrapped.splitlines() if line.startswith("the")))


main()
