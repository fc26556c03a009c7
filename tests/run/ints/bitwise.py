# & | ^ ~ behave as on endless two's complement.
pairs = [
    (12, 10),
    (-12, 10),
    (12, -10),
    (-12, -10),
    (0, -1),
    (2**70 + 5, 2**65 + 3),
    (-(2**70), 2**70 - 1),
    (-(2**70) - 1, -3),
    (2**64, -(2**64)),
]
for a, b in pairs:
    print(a, b, "&", a & b, "|", a | b, "^", a ^ b)
for a in (0, -1, 1, 2**62, -(2**62), 2**63 - 1, 2**90):
    print(~a, ~~a == a, a ^ a, a | a == a)
print(True & 3, True | False, True ^ True, type(True ^ True), type(True & 1), ~True)
