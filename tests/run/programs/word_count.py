# Counting words, letters and lengths of a text.
TEXT = """It was the best of times, it was the worst of times, it was the age of
wisdom, it was the age of foolishness... "It was the epoch of belief" -- it was
the epoch of incredulity; naïve café-goers' tales."""


def words(text):
    word = []
    for character in text.lower():
        if character.isalpha() or character in "'-" and word:
            word.append(character)
        elif word:
            yield "".join(word).strip("'-")
            word.clear()
    if word:
        yield "".join(word)


counts = {}
for word in words(TEXT):
    counts[word] = counts.get(word, 0) + 1
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:8]:
    print(f"{word:<10}{count:>4} {'#' * count}")
lengths = {}
for word in counts:
    lengths.setdefault(len(word), []).append(word)
for length in sorted(lengths):
    print(length, sorted(lengths[length]))
print(
    len(counts),
    sum(counts.values()),
    max(counts, key=len),
    len(TEXT.splitlines()),
    sum(c.isspace() for c in TEXT),
)
