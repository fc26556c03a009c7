# Formatted strings of numbers and words: none, one or many digits, widths, texts of every kind.
words = ["", "a", "ab", "seven77", "é", "ж", "😀", "a longer piece of text than eight"]
numbers = [0, 1, 9, 10, 99, 100, 101, 999, 1000, 12345, 99999999, 100000000, -1, -9, -10, -99, -100, -101]
numbers += [2**61 - 1, -(2**61), 2**62, -(2**62) - 1, 2**63 - 1, -(2**63), 2**64, 10**18, 10**19 - 1, True, False]
for w in words:
    for v in words:
        print(f"{w}{v}", len(f"{w}{v}"), f"{w} {v}", f"{w}|{v}!"[-3:])
for n in numbers:
    print(f"{n}{n} #{n + 1}", f"{n:02d}|{n:3d}|{n:04d}", len(f"{n}x{n}"), f"{'é'}{n}", str(n), f"{n}" == str(n))
for n in range(-1100, 1100, 7):
    assert int(f"{n}{''}") == n and f"{n:05d}".lstrip("-0") == str(abs(n)).lstrip("0"), n
print(max(f"{a}{b}" for a in numbers for b in words))
