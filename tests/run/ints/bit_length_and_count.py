# bit_length and bit_count ignore the sign.
for n in (0, 1, -1, 2, 255, 256, -256, 2**62 - 1, 2**62, 2**63, -(2**63), 2**100 - 1, 10**50):
    print(n, n.bit_length(), n.bit_count())
print(True.bit_length(), False.bit_length())
