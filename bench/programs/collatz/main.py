# group: numbers
"""The longest Collatz sequences: while loops, parity, halving."""


def sequence_length(number):
    length = 1
    while number != 1:
        if number % 2 == 0:
            number //= 2
        else:
            number = 3 * number + 1
        length += 1
    return length


def main():
    best = 0
    for start in range(1, 120000):
        length = sequence_length(start)
        if length > best:
            best = length
            print(start, length)


main()
