# Integer literals in all bases, with underscores; the unary minus is an operator.
print(0, 00, 0x_ff, 0XAB, 0b1010, 0B_1, 0o777, 0O7, 1_000_000)
print(123456789012345678901234567890, 0xFFFFFFFFFFFFFFFFFFFF, 0b1 << 70)
print(-1 ** 2, (-1) ** 2, - - 5, -+-5, ~-1, not -1)
print(5 .bit_length(), 5..is_integer(), 0xF or 1)
