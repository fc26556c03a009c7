# Greedy wrapping, justification and centring of paragraphs.
TEXT = "The quick brown fox jumps over the lazy dog, while extraordinarily patient onlookers applaud. Ünïcode wörds count as letters."


def wrap(text, width):
    line = []
    length = 0
    for word in text.split():
        while len(word) > width:
            if line:
                yield line
                line, length = [], 0
            yield [word[:width]]
            word = word[width:]
        if length + len(word) + len(line) > width:
            yield line
            line, length = [], 0
        line.append(word)
        length += len(word)
    if line:
        yield line


def justify(words, width):
    if len(words) == 1:
        return words[0].ljust(width)
    gaps = len(words) - 1
    space, extra = divmod(width - sum(map(len, words)), gaps)
    return "".join(word + " " * (space + (i < extra)) for i, word in enumerate(words[:-1])) + words[-1]


for width in (12, 20, 34):
    print("+" + "-" * width + "+")
    lines = list(wrap(TEXT, width))
    for words in lines[:-1]:
        print(f"|{justify(words, width)}|")
    print(f"|{' '.join(lines[-1]):^{width}}|")
