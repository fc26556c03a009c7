# Ints as text and back in bases that are powers of two, short and long ones.
import random
import sys
import time

sys.set_int_max_str_digits(0)
rng = random.Random(5)
numbers = [0, 1, 7, 8, 255, 2**31, 2**32 - 1, 2**32, 2**63, 2**64 - 1, 2**64, 2**96 + 5]
numbers += [rng.getrandbits(bits) | 1 << (bits - 1) for bits in (33, 61, 62, 63, 64, 65, 95, 96, 97, 127, 129, 1000, 4097)]
for n in numbers:
    for text, base in ((hex(n), 16), (oct(n), 8), (bin(n), 2), (f"{n:x}", 16), (f"{n:X}", 16)):
        assert int(text, base) == n, (n, base)
    assert hex(-n) == ("-" if n else "") + hex(n)
    digits = ""
    m = n
    while m:
        digits = "0123456789abcdefghijklmnopqrstuv"[m % 32] + digits
        m //= 32
    assert int(digits or "0", 32) == n and int("0_0" + (digits or "0"), 32) == n
    assert int("".join("0123"[n >> (2 * i) & 3] for i in range(n.bit_length() // 2, -1, -1)), 4) == n
    print(hex(n)[:40], oct(n)[-30:], bin(n)[:20], f"{n:_x}"[:30], f"{n:#_b}"[:30], "%o" % n == oct(n)[2:])
start = time.process_time()
big = (1 << 3_000_000) - 12345
for text, base in ((hex(big), 16), (oct(big), 8), (bin(big), 2)):
    assert int(text, base) == big
    print(len(text), text[:10], text[-12:])
print(time.process_time() - start < 5)
for text, base in (("8", 8), ("0x", 16), ("1__0", 2), ("g", 16), ("", 4), ("4", 4), ("w", 32)):
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
