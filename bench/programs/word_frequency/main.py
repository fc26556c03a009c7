# group: data
"""How often each word of a text occurs, by a dict; and which words share their letters."""

SYLLABLES = "ka to mi ra lo ne su ti ba do fe gu".split()


def make_text(count):
    state = 12345
    words = []
    for _ in range(count):
        word = ""
        state = (state * 1103515245 + 12345) % 2147483648
        for _ in range(1 + state // 65536 % 3):
            state = (state * 1103515245 + 12345) % 2147483648
            word += SYLLABLES[state // 65536 % 12]
        words.append(word + "." if state % 10 == 0 else word)
    return " ".join(words)


def count_words(text):
    counts = {}
    for word in text.split():
        word = word.strip(".").lower()
        counts[word] = counts.get(word, 0) + 1
    return counts


def group_by_letters(words):
    groups = {}
    for word in words:
        letters = "".join(sorted(word))
        if letters not in groups:
            groups[letters] = []
        groups[letters].append(word)
    return groups


def main():
    text = make_text(400000)
    counts = {}
    for _ in range(4):
        counts = count_words(text)
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:12]:
        print(f"{word:>8} {count:6}")
    groups = group_by_letters(counts)
    largest = max(groups.values(), key=len)
    print(len(counts), len(groups), sorted(largest)[:5])


main()
