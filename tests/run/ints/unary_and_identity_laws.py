# Laws that hold for all ints, checked across the tagged/bigint boundary.
samples = [0, 1, -1, 2, -2, 3, 7, -13]
for bits in (31, 32, 60, 61, 62, 63, 64, 100):
    samples += [2**bits - 1, 2**bits, 2**bits + 1, -(2**bits) - 1, -(2**bits), -(2**bits) + 1]
checks = 0
for a in samples:
    assert -(-a) == a and +a == a and ~a == -a - 1 and abs(a) >= 0
    assert int(str(a)) == a and int(hex(a), 16) == a and int(bin(a), 0) == a
    for b in samples:
        assert a + b == b + a and a * b == b * a and a - b == -(b - a)
        assert (a & b) + (a | b) == a + b
        assert (a ^ b) == (a | b) - (a & b)
        assert (a < b) == (b > a) and (a <= b) == (not a > b)
        if b:
            assert a == a // b * b + a % b
            assert (a % b == 0) or ((a % b > 0) == (b > 0))
        checks += 1
print(len(samples), checks)
