# Lists of strings, of one kind or mixed, sort by their characters and stay stable.

words = ["b", "", "abc", "ab", "abd", "B", "\x00", "ab\x00", "\xe9", "z", "\xff", "ab"]
print(sorted(words))
print(sorted(words, reverse=True))
print(sorted(words + ["\u20ac", "\U0001f600", "\uffff"]))
pairs = [("b", 1), ("a", 2), ("b", 3), ("a", 4), ("", 5)]
print(sorted(pairs, key=lambda pair: pair[0]))
many = [f"w{number * 7919 % 1000:03d}" for number in range(1000)]
print(sorted(many) == [f"w{number:03d}" for number in range(1000)], sorted(many)[::250])


class Word(str):
    def __lt__(self, other):
        return len(self) < len(other)


print(sorted([Word("ccc"), Word("a"), Word("bb")]), sorted(["ccc", Word("a"), "bb"]))
try:
    sorted(["a", "b", 1])
except TypeError as error:
    print(error)
