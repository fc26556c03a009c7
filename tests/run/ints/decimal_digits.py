"""The decimal digits of ints of one to a hundred words, and back: zeros within them, and at the ends of words."""

numbers = [10**k + d for k in range(0, 200, 7) for d in (-1, 0, 1)] + [2**k + d for k in range(0, 700, 31) for d in (-1, 0, 1)]
numbers += [10**18, 10**27 * 5, 10**9 * 2**64, 123456789 * 10**45, 7**300, (10**90 - 1) // 9]
total = 0
for n in numbers:
    s = str(n)
    assert int(s) == n and str(-n) == ("-" + s if n else "0") and f"{n}" == s and "%d" % n == s and int("0" * 5 + s) == n, n
    total = (total * 31 + sum(ord(c) * (i + 1) for i, c in enumerate(s)) + len(s)) % (2**61 - 1)
print(total, str(3**100), str(2**3000)[:20], str(2**3000)[-20:], f"{10**40:,}", f"{-(10**30):>40_}", format(2**100, "e"))
