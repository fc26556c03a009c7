# A loop counter that walks over the 62, 63 and 64 bit borders keeps counting.
for start in (2**61 - 2, 2**62 - 2, 2**63 - 2, 2**64 - 2, -(2**62) + 2, -(2**63) + 2):
    step = 1 if start > 0 else -1
    n = start
    seen = []
    for _ in range(5):
        seen.append(n)
        n += step
    print(seen)
    print([x - start for x in seen])
