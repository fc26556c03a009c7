# // rounds towards minus infinity; % takes the divisor's sign; divmod agrees with both.
values = [7, -7, 1, -1, 0, 2**63, -(2**63), 10**25, -(10**25)]
divisors = [3, -3, 1, -1, 2**31, -(2**64), 10**12 + 1]
for value in values:
    for divisor in divisors:
        q, r = divmod(value, divisor)
        assert q == value // divisor and r == value % divisor
        assert q * divisor + r == value
        print(value, divisor, q, r)
