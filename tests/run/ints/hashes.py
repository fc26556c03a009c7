# Numeric hashes: equal numbers hash alike; modulus 2**61 - 1; hash(-1) is -2.
for n in (0, 1, -1, -2, 2**61 - 2, 2**61 - 1, 2**61, 2**61 + 1, -(2**61), 2**64, -(2**64), 10**30):
    print(n, hash(n))
print(hash(1.0) == hash(1) == hash(True), hash(0.0) == hash(-0.0) == hash(0))
print(hash(0.5), hash(1.5), hash(-2.25), hash(1e300), hash(float("inf")), hash(float("-inf")))
print({1: "int", 1.0: "float", True: "bool"})
print(hash(2.0**70) == hash(2**70))
