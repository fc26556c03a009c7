# Small, tagged and big ints order as one line of numbers.
numbers = [0, 1, -1, 2**61, 2**62, -(2**62), -(2**62) - 1, 2**63, -(2**63), 2**64, 10**40, -(10**40)]
print(sorted(numbers))
print(max(numbers), min(numbers))
for a in (2**62, 2**64):
    for b in (2**62 - 1, 2**62, 2**64, -(2**64)):
        print(a < b, a <= b, a == b, a != b, a >= b, a > b)
print(2**64 == 2**63 * 2, hash(2**64) == hash(2**63 * 2))
try:
    1 < "1"
except TypeError as error:
    print(error)
print(1 == "1", 1 != "1", 1 == None)
