print(*a for a in b)
print([*a for a in b])
print({**a for a in b})
